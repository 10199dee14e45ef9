package jp.mamori.registry.person.matching.text;

/** Readings spelled before the reform of 1946 (カハ, キヤウ, テフ), turned into what is written today. */
final class HistoricalKana {

    private HistoricalKana() {}

    /** The modern letters, or the same where nothing in them looks historical. */
    static String modern(String letters) {
        String medial = withoutMedialH(letters.replace("kuwa", "ka").replace("guwa", "ga"));
        return medial.replace("iyau", "yo")
                .replace("eu", "yo")
                .replace("iu", "yu")
                .replace("au", "o");
    }

    private static String withoutMedialH(String letters) {
        var modern = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            boolean medial = c == 'h'
                    && i > 0
                    && Romaji.isVowel(letters.charAt(i - 1))
                    && i + 1 < letters.length()
                    && Romaji.isVowel(letters.charAt(i + 1));
            if (!medial) {
                modern.append(c);
            } else if (letters.charAt(i + 1) == 'a') {
                modern.append('w');
            }
        }
        return modern.toString();
    }
}
