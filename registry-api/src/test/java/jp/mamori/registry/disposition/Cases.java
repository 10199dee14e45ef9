package jp.mamori.registry.disposition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invented contents of every kind, as request bodies that may be changed at a JSON pointer. */
public final class Cases {
    private Cases() {}

    public static Map<String, Object> dismissal(String caseNumber) {
        var content = common("DISCIPLINARY_DISMISSAL", caseNumber);
        content.put("ground", map("gazette", "G1", "sexualViolence", map("limb", "SV4", "class", "T1")));
        content.put("licences", list(licence("13")));
        return content;
    }

    public static Map<String, Object> statusDismissal(String caseNumber) {
        return common("STATUS_DISMISSAL", caseNumber);
    }

    public static Map<String, Object> lapse(String caseNumber) {
        var content = common("LICENCE_LAPSE", caseNumber);
        content.put("ground", map("statutory", "L10_1_2", "gazette", "G1"));
        content.put("licences", list(licence("13")));
        content.put("gazetteNotice", map("issue", "本紙 第1234号", "publishedOn", "2026-05-20", "page", "7"));
        return content;
    }

    public static Map<String, Object> confiscation(String caseNumber) {
        var content = common("LICENCE_CONFISCATION", caseNumber);
        content.put("ground", map("statutory", "L11_3", "gazette", "G5"));
        content.put("licences", list(licence("13")));
        return content;
    }

    public static Map<String, Object> revocation(String caseNumber) {
        var content = common("REGISTRATION_REVOCATION", caseNumber);
        content.put("ground", map("nursery", map("ground", "N3", "class", "C1")));
        content.put("registration", map("number", "東京都-012345", "prefecture", "13", "registeredOn", "2010-04-01"));
        return content;
    }

    public static Map<String, Object> suspension(String caseNumber) {
        var content = common("SUSPENSION_ORDER", caseNumber);
        content.put("order", order());
        at(content, "/order").put("until", "2026-12-31");
        return content;
    }

    public static Map<String, Object> closure(String caseNumber) {
        var content = common("CLOSURE_ORDER", caseNumber);
        content.put("order", order());
        return content;
    }

    public static List<Map<String, Object>> everyKind() {
        return List.of(
                dismissal("甲1号"),
                statusDismissal("甲2号"),
                lapse("甲3号"),
                confiscation("甲4号"),
                revocation("甲5号"),
                suspension("甲6号"),
                closure("甲7号"));
    }

    /** The content with another value at a JSON pointer. */
    public static Map<String, Object> with(Map<String, Object> content, String pointer, Object value) {
        int slash = pointer.lastIndexOf('/');
        at(content, pointer.substring(0, slash)).put(pointer.substring(slash + 1), value);
        return content;
    }

    public static Map<String, Object> name(
            String type, String family, String given, String familyKana, String givenKana) {
        return map("type", type, "family", family, "given", given, "familyKana", familyKana, "givenKana", givenKana);
    }

    public static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    public static Map<String, Object> basis(boolean ofAnnulment) {
        var basis = map("body", "東京地方裁判所", "caseNumber", "令和8年(行ウ)第12号", "date", "2026-05-28", "text", null);
        if (ofAnnulment) {
            basis.put("kind", "COURT_JUDGMENT");
        }
        return map("basis", basis);
    }

    private static Map<String, Object> common(String kind, String caseNumber) {
        return map(
                "kind",
                kind,
                "caseNumber",
                caseNumber,
                "decidedOn",
                "2026-05-11",
                "effectiveOn",
                "2026-05-11",
                "person",
                map(
                        "names",
                        list(name("CURRENT", "髙橋", "花子", "タカハシ", "ハナコ"), name("FORMER", "齋藤", "花子", "サイトウ", "ハナコ")),
                        "birthDate",
                        "1985-04-01",
                        "sex",
                        "F",
                        "domicile",
                        map("prefecture", "13", "municipality", "千代田区")));
    }

    private static Map<String, Object> licence(String prefecture) {
        return map(
                "number",
                "平二十中一第一二三号",
                "kind",
                "ORDINARY_FIRST",
                "school",
                "JUNIOR_HIGH",
                "subject",
                "数学",
                "grantingAuthority",
                prefecture,
                "grantedOn",
                "2008-03-31");
    }

    private static Map<String, Object> order() {
        return map(
                "from",
                "2026-05-12",
                "urgent",
                true,
                "operatorName",
                "髙橋 花子",
                "managerName",
                "髙橋 花子",
                "facility",
                "ひだまり保育室",
                "formerFacilities",
                list("こもれび保育室"),
                "address",
                "千代田区1-1",
                "publishFrom",
                "2026-05-12",
                "publishUntil",
                "2026-06-10",
                "basis",
                "児童福祉法第59条第5項");
    }

    private static List<Object> list(Object... items) {
        return new ArrayList<>(List.of(items));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> content, String pointer) {
        Object found = content;
        for (var member : pointer.split("/")) {
            if (!member.isEmpty()) {
                found = found instanceof List<?> items
                        ? items.get(Integer.parseInt(member))
                        : ((Map<String, Object>) found).get(member);
            }
        }
        return (Map<String, Object>) found;
    }
}
