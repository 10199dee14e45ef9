package jp.mamori.registry.person.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import jp.mamori.registry.person.matching.date.DateRelation;
import jp.mamori.registry.person.matching.form.Profile;
import jp.mamori.registry.person.matching.form.Subject;
import jp.mamori.registry.person.matching.form.Subject.Sex;
import jp.mamori.registry.person.matching.form.SubjectName;
import jp.mamori.registry.person.matching.key.HmacKeyHash;
import jp.mamori.registry.person.matching.key.KeyIndex;
import jp.mamori.registry.person.matching.key.MatchKey;
import jp.mamori.registry.person.matching.score.Comparison;
import jp.mamori.registry.person.matching.score.Decision;
import jp.mamori.registry.person.matching.score.Explanation;
import jp.mamori.registry.person.matching.score.PartRelation;
import jp.mamori.registry.person.matching.text.Ground;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static Profile person(String name, String kana, String birth, Sex sex, String... licences) {
        String[] written = name.split(" ", 2);
        String[] read = kana.split(" ", 2);
        var subject = new SubjectName(
                written[0], written.length > 1 ? written[1] : "", read[0], read.length > 1 ? read[1] : "", "");
        return Matcher.prepare(new Subject(List.of(subject), birth, sex, "", "", List.of(licences)), TODAY);
    }

    private static Set<String> shared(Profile query, Profile file) {
        Set<String> keys =
                Matcher.registerKeys(file).stream().map(MatchKey::text).collect(Collectors.toSet());
        keys.retainAll(Matcher.queryKeys(query));
        return keys;
    }

    @Test
    void a_variant_agrees_with_its_legal_ground_and_costs_less_than_a_bit() {
        Profile query = person("高橋 太郎", "タカハシ タロウ", "1978-04-01", Sex.MAN);
        Profile file = person("髙橋 太郎", "タカハシ タロウ", "S53.4.1", Sex.MAN);
        Comparison comparison = Matcher.compare(query, file);
        Explanation explanation = Matcher.explain(query, file, comparison);
        var family = explanation.lines().getFirst();
        assertThat(family.relationKey()).isEqualTo("relation.variant");
        assertThat(family.groundKey()).contains(Ground.KOSEKI_PARENT.messageKey());
        assertThat(family.query()).isEqualTo("高橋");
        assertThat(family.file()).isEqualTo("髙橋");
        assertThat(family.bits()).isBetween(5.0, 6.5);
        assertThat(explanation.lines().stream()
                        .mapToDouble(Explanation.Line::bits)
                        .sum())
                .isCloseTo(comparison.bits(), within(1e-9));
    }

    private static Profile named(SubjectName name, String birth) {
        return Matcher.prepare(new Subject(List.of(name), birth, Sex.WOMAN, "", "", List.of()), TODAY);
    }

    private static Decision decided(Profile query, Profile file) {
        return Matcher.decide(Matcher.compare(query, file), 16, query);
    }

    @Test
    void who_is_born_on_the_day_is_looked_at_whatever_became_of_the_name() {
        Profile query = person("新田 志津子", "ニッタ シズコ", "1978-04-01", Sex.WOMAN);
        Profile file = person("川上 志摩子", "カワカミ シマコ", "1978-04-01", Sex.WOMAN);
        assertThat(shared(query, file)).hasSize(1);
        assertThat(shared(query, person("川上 志摩子", "カワカミ シマコ", "1978-04-01", Sex.UNKNOWN)))
                .hasSize(1);
        assertThat(shared(query, person("川上 志摩子", "カワカミ シマコ", "1978-04-01", Sex.MAN)))
                .isEmpty();
    }

    @Test
    void another_name_with_one_only_alike_says_so_and_costs_more() {
        Profile query = person("新田 志津子", "ニッタ シズコ", "1978-04-01", Sex.WOMAN);
        Profile file = person("川上 静子", "カワカミ シズコ", "1978-04-01", Sex.WOMAN);
        Comparison comparison = Matcher.compare(query, file);
        var lines = Matcher.explain(query, file, comparison).lines();
        assertThat(lines).extracting(Explanation.Line::relationKey).contains("relation.only-alike");
        assertThat(lines.stream().mapToDouble(Explanation.Line::bits).sum()).isCloseTo(comparison.bits(), within(1e-9));
    }

    @Test
    void a_name_that_nobody_parted_is_found_with_a_slip_of_the_ear() {
        Profile query = named(new SubjectName("", "", "フシモリヒナ", "", ""), "1978-04-02");
        Profile file = named(new SubjectName("藤森", "陽菜", "フジモリ", "ヒナ", ""), "1978-04-01");
        assertThat(shared(query, file)).isNotEmpty();
        assertThat(decided(query, file)).isNotEqualTo(Decision.NONE);
    }

    @Test
    void a_particle_belongs_to_the_name_after_it_and_a_name_like_one_stays_a_name() {
        Profile query = named(new SubjectName("デラクルス", "アリス", "", "", ""), "1978-04-01");
        Profile file = named(new SubjectName("", "", "", "", "DELA CRUZ ALICE"), "1978-04-01");
        assertThat(shared(query, file)).isNotEmpty();
        assertThat(decided(query, file)).isNotEqualTo(Decision.NONE);
        Profile le = named(new SubjectName("", "", "", "", "LE VAN DA"), "1978-04-01");
        assertThat(le.names().getFirst().family().clean()).isEmpty();
        assertThat(le.names().getFirst().family().sounds()).containsExactly("re");
    }

    @Test
    void one_mora_of_a_short_name_tells_less_than_one_of_a_long_name() {
        Profile file = person("川上 百合江", "カワカミ ユリエ", "1978-04-01", Sex.WOMAN);
        Profile near = person("川上 百合奈", "カワカミ ユリナ", "1978-04-01", Sex.WOMAN);
        Profile shortFile = person("川上 由梨", "カワカミ ユリ", "1978-04-01", Sex.WOMAN);
        Profile shortNear = person("川上 由奈", "カワカミ ユナ", "1978-04-01", Sex.WOMAN);
        assertThat(givenBits(near, file)).isGreaterThan(givenBits(shortNear, shortFile));
        assertThat(givenBits(shortNear, shortFile)).isLessThanOrEqualTo(3);
    }

    private static double givenBits(Profile query, Profile file) {
        return Matcher.explain(query, file, Matcher.compare(query, file))
                .lines()
                .get(1)
                .bits();
    }

    @Test
    void a_stranger_shares_no_key_and_is_no_match() {
        Profile query = person("高橋 太郎", "タカハシ タロウ", "1978-04-01", Sex.MAN);
        Profile stranger = person("鈴木 花子", "スズキ ハナコ", "1991-11-23", Sex.WOMAN);
        assertThat(shared(query, stranger)).isEmpty();
        assertThat(Matcher.decide(Matcher.compare(query, stranger), 16, query)).isEqualTo(Decision.NONE);
    }

    @Test
    void a_threshold_above_the_line_of_strong_ones_holds_for_them_too() {
        Profile query = person("高橋 太郎", "タカハシ タロウ", "1978-04-01", Sex.MAN);
        Comparison same = Matcher.compare(query, query);
        assertThat(Matcher.decide(same, 16, query)).isEqualTo(Decision.STRONG);
        assertThat(Matcher.decide(same, same.bits(), query)).isEqualTo(Decision.STRONG);
        assertThat(Matcher.decide(same, same.bits() + 1, query)).isEqualTo(Decision.NONE);
    }

    @Test
    void an_equal_licence_number_always_goes_to_review() {
        Profile query = person("高橋 太郎", "タカハシ タロウ", "1978-04-01", Sex.MAN, "平六養学一第123号");
        Profile file = person("鈴木 花子", "スズキ ハナコ", "1991-11-23", Sex.WOMAN, "平６養学１第１２３号");
        assertThat(shared(query, file)).isNotEmpty();
        assertThat(Matcher.decide(Matcher.compare(query, file), 16, query)).isEqualTo(Decision.REVIEW);
    }

    @Test
    void too_little_is_incomplete_and_never_no_match() {
        Profile file = person("鈴木 花子", "スズキ ハナコ", "1991-11-23", Sex.WOMAN);
        for (Profile query : List.of(
                person("高橋 太郎", "タカハシ タロウ", "", Sex.MAN),
                person("高橋 太郎", "タカハシ タロウ", "2050-01-01", Sex.MAN),
                person("●● ●●", "", "1978-04-01", Sex.MAN),
                person("高橋 太郎", "", "1978-04-01", Sex.MAN),
                person("", "", "1978-04-01", Sex.MAN))) {
            assertThat(Matcher.decide(Matcher.compare(query, file), 16, query)).isEqualTo(Decision.INCOMPLETE);
        }
    }

    @Test
    void a_womans_other_surname_costs_less_than_a_mans() {
        Comparison woman = Matcher.compare(
                person("中村 恵子", "ナカムラ ケイコ", "1978-04-01", Sex.WOMAN),
                person("田中 恵子", "タナカ ケイコ", "1978-04-01", Sex.WOMAN));
        Comparison man = Matcher.compare(
                person("中村 恵子", "ナカムラ ケイコ", "1978-04-01", Sex.MAN), person("田中 恵子", "タナカ ケイコ", "1978-04-01", Sex.MAN));
        assertThat(woman.bits() - man.bits()).isCloseTo(1.4, within(1e-9));
        assertThat(woman.bits()).isGreaterThan(16);
    }

    @Test
    void a_file_has_about_twenty_keys_and_none_tells_a_name_in_its_text() {
        var keys = Matcher.registerKeys(person("髙橋 太郎", "タカハシ タロウ", "1978-04-01", Sex.MAN));
        assertThat(keys.size()).isBetween(15, 32);
        assertThat(keys.toString()).doesNotContain("高橋").doesNotContain("takahasi");
    }

    @Test
    void the_index_gives_exactly_the_persons_of_a_key() {
        var hash = new HmacKeyHash(new SecretKeySpec(new byte[32], "HmacSHA256"));
        var builder = new KeyIndex.Builder();
        for (int i = 0; i < 5000; i++) {
            builder.add(hash.of("key" + i % 1000), i);
        }
        KeyIndex index = builder.build();
        var found = new TreeSet<Integer>();
        index.find(hash.of("key7"), found::add);
        assertThat(found).containsExactly(7, 1007, 2007, 3007, 4007);
        found.clear();
        index.find(hash.of("no such key"), found::add);
        assertThat(found).isEmpty();
    }

    @Test
    void no_input_breaks_it_and_every_list_is_bounded() {
        var random = new SplittableRandom(11);
        String alphabet = "山田髙﨑太郎子ヤマダタロウやまだﾔﾏﾀﾞYAMADAé ・●?\uD800\uDC00々ーヶ王偉金";
        for (int i = 0; i < 3000; i++) {
            Profile a = random(random, alphabet);
            Profile b = random(random, alphabet);
            assertThat(Matcher.queryKeys(a).size()).isLessThan(1500);
            assertThat(Matcher.registerKeys(a).size()).isLessThan(300);
            Comparison comparison = Matcher.compare(a, b);
            assertThat(comparison.bits()).isFinite();
            assertThat(Matcher.explain(a, b, comparison).bits()).isEqualTo(comparison.bits());
            Matcher.decide(comparison, 16, a);
        }
    }

    private static Profile random(SplittableRandom random, String alphabet) {
        String[] text = new String[5];
        for (int i = 0; i < text.length; i++) {
            var part = new StringBuilder();
            for (int j = random.nextInt(random.nextInt(20) == 0 ? 200 : 6); j > 0; j--) {
                part.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            text[i] = part.toString();
        }
        var name = new SubjectName(text[0], text[1], text[2], text[3], text[4]);
        String birth = random.nextBoolean() ? "1978-04-0" + random.nextInt(10) : text[4];
        return Matcher.prepare(
                new Subject(List.of(name, name), birth, Sex.UNKNOWN, text[0], text[1], List.of(text[2])), TODAY);
    }

    @Test
    void both_languages_of_the_portal_have_words_for_everything_that_an_explanation_says() throws Exception {
        var needed = new HashSet<String>();
        Arrays.stream(PartRelation.values()).forEach(relation -> needed.add("relation." + relation));
        Stream.of("SAME", "VARIANT", "CONFUSABLE")
                .forEach(relation -> needed.add("relation." + relation + "_OTHER_READING"));
        Stream.of("EXCHANGED", "ONLY_ALIKE", "FORMER_NAME", "LICENCE")
                .forEach(relation -> needed.add("relation." + relation));
        Arrays.stream(DateRelation.values()).forEach(relation -> needed.add("relation." + relation));
        Arrays.stream(Ground.values()).forEach(ground -> needed.add("matchGround." + ground));
        for (String language : List.of("ja", "en")) {
            assertThat(words(language)).as(language).containsAll(needed);
        }
    }

    private static Set<String> words(String language) throws Exception {
        var words = new Properties();
        var file = Path.of(
                System.getProperty("mamori.root"),
                "verifier-portal/src/main/resources/messages_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
