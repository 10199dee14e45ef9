package jp.mamori.benchmarks.matching.generate;

import java.util.HashMap;
import java.util.Map;

/** Writes katakana in Latin letters, in the ways that people and passports do. */
final class OwnRomaniser {

    enum Style {
        HEPBURN,
        KUNREI,
        /** オウ and オオ as O, M before B, M and P. */
        PASSPORT,
        /** As PASSPORT, with OH. */
        PASSPORT_OH,
        /** Every vowel as in kana: OU, OO, UU. */
        LONG
    }

    private static final Map<String, String> HEPBURN = new HashMap<>();
    private static final Map<String, String> KUNREI = new HashMap<>();

    static {
        String kana = "ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi|si ス su セ se ソ so タ ta チ chi|ti ツ tsu|tu"
                + " テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu|hu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo"
                + " ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji|zi"
                + " ズ zu ゼ ze ゾ zo ダ da ヂ ji|zi ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po"
                + " ヰ i ヱ e ヴ vu|bu シャ sha|sya シュ shu|syu ショ sho|syo チャ cha|tya チュ chu|tyu チョ cho|tyo ジャ ja|zya"
                + " ジュ ju|zyu ジョ jo|zyo シェ she|sye チェ che|tye ジェ je|zye ファ fa フィ fi フェ fe フォ fo ティ ti ディ di";
        String[] pairs = kana.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            String[] spelled = pairs[i + 1].split("\\|");
            HEPBURN.put(pairs[i], spelled[0]);
            KUNREI.put(pairs[i], spelled[spelled.length - 1]);
        }
        for (String row : "キ k ニ n ヒ h ミ m リ r ギ g ビ b ピ p".split(" (?=\\p{IsKatakana})")) {
            String[] pair = row.split(" ");
            for (String glide : "ャ ya ュ yu ョ yo".split(" (?=\\p{IsKatakana})")) {
                String[] vowel = glide.split(" ");
                HEPBURN.put(pair[0] + vowel[0], pair[1] + vowel[1]);
                KUNREI.put(pair[0] + vowel[0], pair[1] + vowel[1]);
            }
        }
    }

    private OwnRomaniser() {}

    static String write(String kana, Style style) {
        Map<String, String> table = style == Style.KUNREI ? KUNREI : HEPBURN;
        var latin = new StringBuilder();
        boolean geminate = false;
        for (int i = 0; i < kana.length(); i++) {
            if (kana.charAt(i) == 'ッ') {
                geminate = true;
                continue;
            }
            if (kana.charAt(i) == 'ー') {
                continue;
            }
            String two = i + 1 < kana.length() ? table.get(kana.substring(i, i + 2)) : null;
            String mora = two != null ? two : table.getOrDefault(kana.substring(i, i + 1), "");
            i += two != null ? 1 : 0;
            if (geminate && !mora.isEmpty()) {
                latin.append(mora.startsWith("ch") ? 't' : mora.charAt(0));
            }
            geminate = false;
            boolean apostrophe = !latin.isEmpty()
                    && latin.charAt(latin.length() - 1) == 'n'
                    && kana.charAt(Math.max(0, i - 1)) == 'ン'
                    && "aiueoy".indexOf(mora.isEmpty() ? 'x' : mora.charAt(0)) >= 0;
            latin.append(apostrophe && style == Style.HEPBURN ? "'" : "").append(mora);
        }
        return styled(latin.toString(), style).toUpperCase(java.util.Locale.ROOT);
    }

    private static String styled(String latin, Style style) {
        return switch (style) {
            case LONG -> latin;
            case HEPBURN, KUNREI -> latin.replace("ou", "o").replace("oo", "o").replace("uu", "u");
            case PASSPORT -> lips(latin.replace("ou", "o").replace("oo", "o").replace("uu", "u"));
            case PASSPORT_OH ->
                lips(latin.replace("ou", "oh").replace("oo", "oh").replace("uu", "u"));
        };
    }

    private static String lips(String latin) {
        return latin.replaceAll("n(?=[bmp])", "m");
    }
}
