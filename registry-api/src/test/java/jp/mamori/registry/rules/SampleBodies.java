package jp.mamori.registry.rules;

import static jp.mamori.registry.disposition.Cases.basis;
import static jp.mamori.registry.disposition.Cases.dismissal;

import java.util.List;
import java.util.Map;
import jp.mamori.registry.testing.DescribedOperation;

/** A body without a fault for every operation that takes one, so that only the caller can be wrong. */
final class SampleBodies {
    private static final Map<String, Object> REASON = Map.of("reason", "処分年月日を確認してください。");
    private static final Map<String, Object> NOTHING = Map.of();

    private static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("POST /v1/sessions", Map.of("provider", "board", "idToken", "none")),
            Map.entry("POST /v1/dispositions", dismissal("甲901号")),
            Map.entry("PUT /v1/dispositions/{id}", dismissal("甲902号")),
            Map.entry("POST /v1/dispositions/{id}/return", REASON),
            Map.entry("POST /v1/dispositions/{id}/takeover", REASON),
            Map.entry("POST /v1/dispositions/{id}/expunging", Map.of("basis", "WRONG_PERSON", "reason", "別人の記録であった。")),
            Map.entry(
                    "POST /v1/dispositions/{id}/reinstatement",
                    Map.of(
                            "reinstatement",
                            Map.of(
                                    "reinstatedOn",
                                    "2026-05-20",
                                    "authority",
                                    "13",
                                    "number",
                                    "令八中一第45号",
                                    "hearing",
                                    Map.of("body", "東京都教育職員免許状再授与審査会", "heardOn", "2025-03-10")))),
            Map.entry(
                    "POST /v1/dispositions/{id}/corrections",
                    Map.of("content", dismissal("甲903号"), "reason", "生年月日の誤り")),
            Map.entry("POST /v1/dispositions/{id}/stay", basis(false)),
            Map.entry("POST /v1/dispositions/{id}/resumption", basis(false)),
            Map.entry("POST /v1/dispositions/{id}/annulment", basis(true)),
            Map.entry("POST /v1/dismissals/search", Map.of("kind", "DISCIPLINARY_DISMISSAL")),
            Map.entry("POST /v1/request-codes", Map.of("purpose", "TEACHING", "occasion", "NEW_HIRE")),
            Map.entry(
                    "PUT /v1/applicant",
                    Map.of(
                            "reading",
                            Map.of("familyKana", "ワタナベ", "givenKana", "ユミ"),
                            "formerNames",
                            List.of(),
                            "noFormerNames",
                            true,
                            "licenceNumbers",
                            List.of())),
            Map.entry(
                    "POST /v1/requests",
                    Map.of("employer", "org_" + "0".repeat(26), "purpose", "TEACHING", "occasion", "NEW_HIRE")),
            Map.entry("POST /v1/requests/{id}/completion", NOTHING),
            Map.entry(
                    "POST /v1/requests/{id}/acceptance",
                    Map.of("showFormerNames", List.of(), "showLicenceNumbers", false)),
            Map.entry("POST /v1/requests/{id}/correction", Map.of("text", "別人です。")),
            Map.entry("POST /v1/requests/{id}/withdrawal", NOTHING),
            Map.entry(
                    "POST /v1/reviews/{id}/opinions",
                    Map.of("decision", "CANNOT_DECIDE", "agreeingItems", List.of(), "reasons", "資料が足りない。")),
            Map.entry("POST /v1/reviews/{id}/question", Map.of("about", List.of("BIRTH_DATE"))),
            Map.entry(
                    "POST /v1/person-searches",
                    Map.of(
                            "purpose",
                            "REGRANT",
                            "name",
                            Map.of("family", "山田", "given", "花", "familyKana", "ヤマダ", "givenKana", "ハナ"),
                            "birthDate",
                            "1980-01-01")),
            Map.entry(
                    "POST /v1/access-delays",
                    Map.of("review", "rev_" + "0".repeat(26), "basis", "COURT_ORDER", "days", 30)),
            Map.entry("POST /v1/checks/search", Map.of("reference", "R-1")),
            Map.entry(
                    "POST /v1/checks",
                    Map.of("certificate", "none", "occasion", "NEW_HIRE", "purpose", "TEACHING", "reference", "R-1")));

    private SampleBodies() {}

    static Object of(DescribedOperation operation) {
        var body = BODIES.get(operation.name());
        if (operation.hasBody() && body == null) {
            throw new AssertionError("give " + operation.name() + " a faultless body in SampleBodies");
        }
        return body == null ? NOTHING : body;
    }
}
