package jp.mamori.benchmarks.matching.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import jp.mamori.benchmarks.matching.file.PersonRow;
import jp.mamori.benchmarks.matching.generate.Difference.Kind;
import jp.mamori.benchmarks.matching.generate.Difference.Named;
import jp.mamori.benchmarks.matching.generate.Difference.Pair;

/** Other characters for the same: variants, selectors, compatibility forms, beyond the basic plane, lost ones. */
final class WritingDifferences {

    private static final String VARIANTS = "高髙 崎﨑 崎嵜 崎碕 辺邉 辺邊 邊邉 斎齋 斉齊 浜濱 浜濵 徳德 桑桒 吉𠮷 沢澤 広廣 桜櫻 国國 真眞 島嶋 島嶌 富冨 昇曻 柳栁 館舘"
            + " 瀬瀨 渕淵 栄榮 条條 恵惠 鉄鐵 竜龍 円圓 蔵藏 曽曾 峰峯 緒緖 清淸 青靑 寿壽 万萬 亜亞 巌巖 学學 伝傳 実實 礼禮 弥彌 穂穗 槙槇 遥遙 尭堯 薗園"
            + " 塚塚 黒黑 関關 児兒 仏佛 豊豐 宝寶 鶴靏 鶴靍 横橫 歩步 内內 将將 滝瀧 涼凉 浄淨 静靜 壮壯 聡聰 来來 梅梅 海海 福福 祥祥 祐祐 都都 晴晴 節節"
            + " 茂茂 葛葛 隆隆 朗朗 晶晶 嘉嘉 喜㐂 喜囍 与與 勲勳 栄栄 稲稻 頼賴 藤藤 郎郞 黄黃 徹徹 強强 研硏 渉涉 経經 総總 県縣 楽樂 気氣 顕顯 剣劍 竹竹";
    private static final String CONFUSED = "斎斉 斎齊 斉齋 藤籐 萩荻 畠畑 太大 裕祐 末未 土士 孝考 宜宣 幸辛 管菅 崎埼 輝暉 晃晄 沙紗 杉椙 跡蹟";
    private static final String COMPATIBILITY =
            "福\uFA1B 祥\uFA1A 都\uFA26 海\uFA45 梅\uFA44 神\uFA19 礼\uFA18 靖\uFA1C 精\uFA1D 羽\uFA1E 益\uFA17 隆\uF9DC 節\uFA56 祐\uFA4F 晴\uFA12 猪\uFA16 塚\uFA10 朗\uF929 勤\uFA34 諸\uFA22";
    private static final String[] LOST = {"●", "〓", "□", "?", "？", "■", "\uFFFD"};

    private static final Map<String, List<String>> VARIANT = table(VARIANTS);
    private static final Map<String, List<String>> MIXED_UP = table(CONFUSED);
    private static final Map<String, List<String>> COMPATIBLE = table(COMPATIBILITY);
    private static final Map<String, List<String>> BEYOND = table("吉𠮷 叱𠮟 土𡈽 丈𠀋");

    private WritingDifferences() {}

    static List<Named> all() {
        return List.of(
                named("variant", (pair, random) -> replaced(pair, VARIANT, random)),
                named("selector", WritingDifferences::selector),
                named("compatibility", (pair, random) -> replaced(pair, COMPATIBLE, random)),
                named("beyond-plane", (pair, random) -> replaced(pair, BEYOND, random)),
                named("mixed-up", (pair, random) -> replaced(pair, MIXED_UP, random)),
                named("lost-character", WritingDifferences::lost));
    }

    private static Named named(String name, Difference difference) {
        return new Named(
                name,
                Kind.WRITING,
                (pair, random) -> difference.apply(pair, random).map(made -> unread(made, random)));
    }

    /** In half of the cases nobody stated a reading, so that the characters alone must do. */
    private static Pair unread(Pair pair, SplittableRandom random) {
        return random.nextBoolean() ? new Pair(pair.file(), pair.query().withKana("", "")) : pair;
    }

    private static Map<String, List<String>> table(String pairs) {
        var table = new HashMap<String, List<String>>();
        for (String pair : pairs.split(" ")) {
            int[] two = pair.codePoints().toArray();
            String a = Character.toString(two[0]);
            String b = Character.toString(two[1]);
            if (!a.equals(b)) {
                table.computeIfAbsent(a, any -> new ArrayList<>()).add(b);
                table.computeIfAbsent(b, any -> new ArrayList<>()).add(a);
            }
        }
        return table;
    }

    private static Optional<Pair> replaced(Pair pair, Map<String, List<String>> table, SplittableRandom random) {
        PersonRow query = pair.query();
        String all = query.family() + query.given();
        int[] points = all.codePoints().toArray();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < points.length; i++) {
            if (table.containsKey(Character.toString(points[i]))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = places.get(random.nextInt(places.size()));
        List<String> forms = table.getOrDefault(Character.toString(points[at]), List.of());
        return Optional.of(new Pair(pair.file(), at(query, at, forms.get(random.nextInt(forms.size())))));
    }

    /** The name with the character at a place of the whole name replaced. */
    private static PersonRow at(PersonRow row, int place, String by) {
        int family = row.family().codePointCount(0, row.family().length());
        return place < family
                ? row.withName(replace(row.family(), place, by), row.given())
                : row.withName(row.family(), replace(row.given(), place - family, by));
    }

    private static String replace(String text, int place, String by) {
        int start = text.offsetByCodePoints(0, place);
        int end = text.offsetByCodePoints(start, 1);
        return text.substring(0, start) + by + text.substring(end);
    }

    private static Optional<Pair> selector(Pair pair, SplittableRandom random) {
        PersonRow query = pair.query();
        if (query.family().isEmpty() || !Character.isIdeographic(query.family().codePointAt(0))) {
            return Optional.empty();
        }
        int first = query.family().codePointAt(0);
        String selected = Character.toString(first) + Character.toString(0xE0100 + random.nextInt(4));
        return Optional.of(new Pair(pair.file(), at(query, 0, selected)));
    }

    private static Optional<Pair> lost(Pair pair, SplittableRandom random) {
        PersonRow query = pair.query();
        int length = (query.family() + query.given()).codePointCount(0, (query.family() + query.given()).length());
        if (length < 3 || query.family().codePointCount(0, query.family().length()) < 2) {
            return Optional.empty();
        }
        return Optional.of(new Pair(pair.file(), at(query, random.nextInt(length), LOST[random.nextInt(LOST.length)])));
    }
}
