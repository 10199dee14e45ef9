package jp.mamori.registry.person.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import jp.mamori.registry.person.matching.form.LicenceText;
import jp.mamori.registry.person.matching.text.Blur;
import jp.mamori.registry.person.matching.text.CleanText;
import jp.mamori.registry.person.matching.text.Ground;
import jp.mamori.registry.person.matching.text.Morae;
import jp.mamori.registry.person.matching.text.Skeleton;
import jp.mamori.registry.person.matching.text.Variants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormsTest {

    private static final String ALPHABET = "山田髙高﨑邊辺齋斉𠮷吉佐藤之ノのケヶガがカキサシャュョッーソンヴヲヱ々ゝゞﾀﾞｼﾞ゛゜"
            + "aāéñOHŌß'・･ \u3000-=●〓□?\uFFFD\uE000\uDB40\uDD00\uFA11\uFA19\uD800\uDC00\u200B\u0301１２第号﷽ŉ";

    private static String fold(String text) {
        return Variants.fold(CleanText.clean(text));
    }

    private static String superfold(String text) {
        return Variants.superfold(fold(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "髙高", "﨑崎", "邊辺", "邉辺", "齋斎", "齊斉", "濵浜", "濱浜", "德徳", "桒桑", "𠮷吉", "澤沢", "廣広", "櫻桜", "國国", "眞真", "嶋島",
                "嶌島", "冨富", "曻昇", "栁柳", "舘館", "瀨瀬", "晧皓", "神神"
            })
    void forms_of_one_character_have_one_fold(String two) {
        int[] points = two.codePoints().toArray();
        assertThat(fold(Character.toString(points[0]))).isEqualTo(fold(Character.toString(points[1])));
    }

    @ParameterizedTest
    @CsvSource({"山田,山岡", "中田,塚田", "夏,優", "弓,乃", "王,玉", "玄,糸", "嶋,雀", "遅,越", "栃,担", "普,替", "明,朋"})
    void different_names_never_merge_in_any_tier(String one, String other) {
        assertThat(fold(one)).isNotEqualTo(fold(other));
        assertThat(superfold(one)).isNotEqualTo(superfold(other));
    }

    @Test
    void what_clerks_mix_up_meets_only_in_the_superfold() {
        assertThat(fold("斎藤")).isNotEqualTo(fold("斉藤"));
        assertThat(superfold("齋藤")).isEqualTo(superfold("斉藤"));
        assertThat(superfold("刘伟")).isEqualTo(superfold("劉偉"));
    }

    @Test
    void a_fold_names_its_legal_ground() {
        assertThat(Variants.ground("髙橋", "高橋")).isPresent();
        assertThat(Variants.ground("廣瀬", "広瀬")).contains(Ground.JOYO);
        assertThat(Variants.ground("斎藤", "斉藤")).contains(Ground.MIX_UP);
        assertThat(Variants.ground("高橋", "高橋")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ｻｲﾄｳ,さいとう",
        "佐々木,佐佐木",
        "関ヶ原,関ケ原",
        "一の瀬,一ノ瀬",
        "葛󠄁西,葛西",
        "ミスゞ,ミスズ",
        "タ゛イ,タ゛イ",
        "山●,山〓",
        "'A・B','ab'",
        "ー郎,一郎"
    })
    void writings_that_mean_the_same_are_cleaned_to_one(String one, String other) {
        assertThat(CleanText.clean(one)).isEqualTo(CleanText.clean(other));
    }

    @ParameterizedTest
    @CsvSource({
        "サトウ,SATO",
        "サトウ,SATOH",
        "サトウ,satou",
        "オオノ,OHNO",
        "オオノ,Ōno",
        "ホンマ,HOMMA",
        "ジュンイチ,JUN'ICHI",
        "チヅル,TIZURU",
        "フジイ,HUZII",
        "ハットリ,HATTORI",
        "コウヘイ,KOHEI",
        "リョウヘイ,RYOHEI",
        "シンノスケ,SHINNOSUKE",
        "イッチ,ITCHI",
        "ヲガワ,オガワ",
        "ヴィトル,ビトル",
        "ヱリ,エリ"
    })
    void kana_and_every_romanisation_have_one_skeleton(String kana, String latin) {
        assertThat(Skeleton.of(CleanText.clean(kana)).getFirst())
                .isEqualTo(Skeleton.of(CleanText.clean(latin)).getFirst());
    }

    @Test
    void historical_kana_and_a_passports_h_give_an_alternate() {
        assertThat(Skeleton.of("ナホコ")).contains("naoko");
        assertThat(Skeleton.of("キヤウコ")).contains("kyoko");
        assertThat(Skeleton.of(CleanText.clean("OHISHI"))).contains("oisi");
    }

    @Test
    void coarser_forms_stand_clerical_errors_and_not_others() {
        assertThat(Blur.coarse("gotodaziro")).isEqualTo(Blur.coarse("kototasiro"));
        assertThat(Blur.coarse(Skeleton.of("ハットリ").getFirst()))
                .isEqualTo(Blur.coarse(Skeleton.of("ハツトリ").getFirst()));
        assertThat(Blur.visual(Skeleton.of("ソノダ").getFirst()))
                .isEqualTo(Blur.visual(Skeleton.of("ンノダ").getFirst()));
        assertThat(Blur.coarse("tanaka")).isNotEqualTo(Blur.coarse("yamada"));
        assertThat(Morae.differByOne("hirosi", "hiroki")).isTrue();
        assertThat(Morae.differByOne("hirosi", "masaki")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"平六養学一第１２３号,平6養学1第123号", "昭五十三小一第十二号,昭53小1第12号", "平二〇中一第 1 号,平20中1第1"})
    void licence_numbers_meet_whatever_their_numerals(String one, String other) {
        assertThat(LicenceText.normal(one)).isEqualTo(LicenceText.normal(other)).isNotEmpty();
    }

    @Test
    void every_form_is_total_idempotent_and_bounded_over_random_text() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, i % 50 == 0 ? 200 : 12);
            String clean = CleanText.clean(text);
            assertThat(CleanText.clean(clean)).as("clean of %s", escaped(text)).isEqualTo(clean);
            String fold = Variants.fold(clean);
            assertThat(Variants.fold(fold)).isEqualTo(fold);
            assertThat(CleanText.clean(fold))
                    .as("clean of fold of %s", escaped(text))
                    .isEqualTo(fold);
            String superfold = Variants.superfold(fold);
            assertThat(Variants.superfold(superfold)).as(escaped(text)).isEqualTo(superfold);
            List<String> sounds = Skeleton.of(clean);
            assertThat(sounds.size()).isLessThanOrEqualTo(Skeleton.MOST_ALTERNATES);
            assertThat(sounds).allMatch(sound -> sound.matches("[a-z]+"));
            sounds.forEach(
                    sound -> assertThat(Skeleton.of(sound)).as(escaped(text)).contains(sound));
        }
    }

    private static String text(SplittableRandom random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(12);
            if (kind == 0) {
                text.append((char) random.nextInt(0x10000));
            } else if (kind == 1) {
                text.appendCodePoint(random.nextInt(0x110000));
            } else {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("\\u%04X".formatted(c)));
        return escaped.toString();
    }
}
