package jp.mamori.registry.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Texts that occur nowhere else: each was typed into one personal field. */
final class Canaries {
    private static final String RARE = "鶲鷽鵯鷦鷯鶸鶫鵤鶉鷭鷸鴫鴇鵺鶚鵆鵙鶺鴒鵲";
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノ";

    private final List<String> given = new ArrayList<>();

    /** All that were given out, in the order in which they were. */
    List<String> given() {
        return List.copyOf(given);
    }

    /** A new text of five rare characters. */
    String kanji() {
        return canary(RARE, 5);
    }

    String kana() {
        return canary(KANA, 9);
    }

    private String canary(String characters, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(characters.charAt(ThreadLocalRandom.current().nextInt(characters.length())));
        }
        given.add(text.toString());
        return text.toString();
    }

    /** A disposition with a text of its own in every field that takes one. */
    Map<String, Object> disposition(String family, String given, String licence) {
        return Map.of(
                "kind",
                "DISCIPLINARY_DISMISSAL",
                "caseNumber",
                "6教" + kanji() + "号",
                "decidedOn",
                "2024-03-01",
                "effectiveOn",
                "2024-03-01",
                "note",
                "備考" + kanji(),
                "person",
                Map.of(
                        "names",
                        List.of(
                                Map.of(
                                        "type",
                                        "CURRENT",
                                        "family",
                                        family,
                                        "given",
                                        given,
                                        "familyKana",
                                        kana(),
                                        "givenKana",
                                        kana()),
                                Map.of("type", "FORMER", "family", kanji(), "given", given)),
                        "birthDate",
                        "1933-11-29",
                        "domicile",
                        Map.of("prefecture", "13", "municipality", kanji() + "市")),
                "ground",
                Map.of("gazette", "G1", "sexualViolence", Map.of("limb", "SV2", "class", "T1")),
                "licences",
                List.of(Map.of(
                        "number", licence,
                        "kind", "ORDINARY_FIRST",
                        "school", "ELEMENTARY",
                        "subject", kanji(),
                        "grantingAuthority", "13",
                        "grantedOn", "1958-03-31")));
    }
}
