package jp.mamori.registry.demo.walk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.mamori.registry.platform.time.Tokyo;

/** What the officers of the board do in the walk. */
final class BoardWalk {
    static final String LICENCE = "平二〇小一第4321号";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Steps steps;
    private final Visitor drafter;
    private final Visitor approver;
    private final Visitor reviewer;
    private final Visitor secondReviewer;
    private final String caseNumber = "8教人職第" + System.currentTimeMillis() % 1_000_000 + "号";

    BoardWalk(Steps steps, Visitor drafter, Visitor approver, Visitor reviewer, Visitor secondReviewer) {
        this.steps = steps;
        this.drafter = drafter;
        this.approver = approver;
        this.reviewer = reviewer;
        this.secondReviewer = secondReviewer;
    }

    /** Drafted by one officer and put in force by another; answers the disposition's path. */
    String recordsADismissal() {
        String path = steps.does("Board, drafter", "drafts a dismissal of 小嶋 由美", () -> {
            Answer drafted =
                    drafter.create("/v1/dispositions", dismissal()).must(201).mustSay("state", "DRAFT");
            return new Steps.Got<>("/v1/dispositions/" + drafted.text("id"), "DRAFT");
        });
        steps.does("Board, drafter", "submits it", () -> {
            Answer submitted = drafter.change(
                            path + "/submission", read(drafter, path).etag(), Map.of())
                    .must(200)
                    .mustSay("state", "AWAITING_APPROVAL");
            return new Steps.Got<>(submitted, submitted.text("state"));
        });
        steps.does("Board, drafter", "tries to approve it", () -> {
            Answer refused =
                    drafter.change(path + "/approval", read(drafter, path).etag(), Map.of());
            return new Steps.Got<>(
                    refused.mustRefuse(403, "second-officer-required"), "refused: " + refused.text("code"));
        });
        steps.does("Board, approver", "approves it", () -> {
            Answer approved = approver.change(
                            path + "/approval", read(approver, path).etag(), Map.of())
                    .must(200)
                    .mustSay("state", "IN_FORCE");
            return new Steps.Got<>(approved, approved.text("state"));
        });
        return path;
    }

    /** Two officers give their opinions on the possible match, neither seeing the other's. */
    void decidesApart(String path) {
        String review = steps.does("Board", "finds the possible match", () -> {
            String found = Steps.within(SOON, "the possible match", () -> find(reviewer));
            return new Steps.Got<>("/v1/reviews/" + found, "one review");
        });
        steps.does("Board, first reviewer", "reads why", () -> {
            Answer seen = reviewer.get(review).must(200);
            return new Steps.Got<>(seen, variant(seen));
        });
        gives(reviewer, "Board, first reviewer", review);
        steps.does("Board, second reviewer", "reads it before deciding", () -> {
            Answer seen = secondReviewer.get(review).must(200);
            if (seen.body().contains("SAME_PERSON")) {
                throw new WalkFailed("the second reviewer sees the first one's opinion");
            }
            return new Steps.Got<>(seen, "does not see the first opinion");
        });
        gives(secondReviewer, "Board, second reviewer", review);
    }

    /** Annulled by one officer's proposal and another's approval. */
    void annuls(String path) {
        LocalDate today = LocalDate.now(Tokyo.ZONE);
        steps.does("Board, drafter", "proposes to annul the dismissal", () -> {
            Map<String, String> basis = Map.of(
                    "kind", "COURT_JUDGMENT",
                    "body", "東京地方裁判所",
                    "caseNumber", "令和8年(行ウ)第1号",
                    "date", today.toString());
            Answer proposed = drafter.change(
                            path + "/annulment", read(drafter, path).etag(), Map.of("basis", basis))
                    .must(200);
            return new Steps.Got<>(proposed, "open step " + proposed.text("openStep/kind"));
        });
        steps.does("Board, approver", "approves the annulment", () -> {
            Answer annulled = approver.change(
                            path + "/approval", read(approver, path).etag(), Map.of())
                    .must(200)
                    .mustSay("state", "ANNULLED");
            return new Steps.Got<>(annulled, annulled.text("state"));
        });
    }

    /** The line of the explanation for the family name: the record writes 嶋 where the applicant writes 島. */
    private static String variant(Answer review) {
        return review.list("explanation/lines").stream()
                .filter(line -> "VARIANT".equals(line.get("relation")))
                .findFirst()
                .map(line -> "%s/%s is %s by %s, %+.1f bits; all lines %.1f, people look from %s on"
                        .formatted(
                                line.get("asked"),
                                line.get("recorded"),
                                line.get("relation"),
                                line.get("ground"),
                                ((Number) Objects.requireNonNull(line.get("bits"))).doubleValue(),
                                Double.parseDouble(review.text("explanation/bits")),
                                review.text("explanation/basis/threshold")))
                .orElseThrow(() -> new WalkFailed("the explanation does not relate 島 and 嶋"));
    }

    private void gives(Visitor officer, String who, String review) {
        steps.does(who, "says: the same person", () -> {
            Map<String, Object> opinion = Map.of(
                    "decision", "SAME_PERSON",
                    "agreeingItems", List.of("LICENCE_NUMBER"),
                    "reasons", "免許状番号が一致した。");
            Answer given = officer.change(
                    review + "/opinions", officer.get(review).must(200).etag(), opinion);
            return new Steps.Got<>(given.must(200), "SAME_PERSON by licence number");
        });
    }

    private Optional<String> find(Visitor officer) {
        return officer.get("/v1/reviews?state=OPEN&limit=100").must(200).list("items").stream()
                .map(item -> String.valueOf(item.get("id")))
                .filter(id -> officer.get("/v1/reviews/" + id).must(200).body().contains(caseNumber))
                .findFirst();
    }

    private static Answer read(Visitor officer, String path) {
        return officer.get(path).must(200);
    }

    private Map<String, Object> dismissal() {
        String decidedOn = LocalDate.now(Tokyo.ZONE).minusDays(3).toString();
        Map<String, Object> content = new HashMap<>();
        content.put("kind", "DISCIPLINARY_DISMISSAL");
        content.put("caseNumber", caseNumber);
        content.put("decidedOn", decidedOn);
        content.put("effectiveOn", decidedOn);
        content.put(
                "person",
                Map.of(
                        "names",
                        List.of(Map.of(
                                "type", "CURRENT",
                                "family", "小嶋",
                                "given", "由美",
                                "familyKana", "コジマ",
                                "givenKana", "ユミ")),
                        "birthDate",
                        "1985-09-30",
                        "sex",
                        "F",
                        "domicile",
                        Map.of("prefecture", "13", "municipality", "練馬区")));
        content.put("ground", Map.of("gazette", "G1", "sexualViolence", Map.of("limb", "SV4", "class", "T1")));
        content.put(
                "licences",
                List.of(Map.of(
                        "number", LICENCE,
                        "kind", "ORDINARY_FIRST",
                        "school", "ELEMENTARY",
                        "grantingAuthority", "13",
                        "grantedOn", "2008-03-31")));
        return content;
    }
}
