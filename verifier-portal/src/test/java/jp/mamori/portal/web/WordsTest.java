package jp.mamori.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path SOURCES = Path.of(System.getProperty("mamori.root"), "verifier-portal/src/main");
    private static final Pattern SAID = Pattern.compile("(?:say|page)\\(\\s*\"([a-z0-9][A-Za-z0-9_.-]*)\"\\s*[,)]");
    private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void both_languages_have_the_same_keys_and_placeholders() {
        Properties ja = bundle("ja");
        Properties en = bundle("en");
        assertThat(ja.stringPropertyNames()).isNotEmpty().isEqualTo(en.stringPropertyNames());
        for (String key : ja.stringPropertyNames()) {
            if (!key.startsWith("format.")) {
                assertThat(placeholders(en, key)).as(key).isEqualTo(placeholders(ja, key));
            }
            if (!key.equals("change.what") && !key.equals("list.separator")) {
                assertThat(ja.getProperty(key)).as(key).isNotBlank();
                assertThat(en.getProperty(key)).as(key).isNotBlank();
            }
        }
    }

    @Test
    void every_key_that_is_said_exists() throws IOException {
        Properties ja = bundle("ja");
        TreeSet<String> missing = new TreeSet<>();
        int said = 0;
        for (Path source : sources()) {
            Matcher keys = SAID.matcher(Files.readString(source));
            while (keys.find()) {
                said++;
                if (!ja.containsKey(keys.group(1))
                        && ja.stringPropertyNames().stream().noneMatch(key -> key.startsWith(keys.group(1) + "."))) {
                    missing.add(keys.group(1));
                }
            }
        }
        assertThat(said).isGreaterThan(200);
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        int looked = 0;
        for (Path source : sources()) {
            if (source.toString().endsWith(".jte")) {
                looked++;
                String text = Files.readString(source)
                        .replaceAll("(?m)^\\s*[@!].*$", "")
                        .replaceAll("@(if|elseif|for)\\([^\\n]*?\\)(?=<|$)|@(else|endif|endfor)", "")
                        .replaceAll("\\$\\{[^}]*}", "")
                        .replaceAll("@(if|elseif|for)\\(.*?\\)\\s*(?=<)", "")
                        .replaceAll("<[^>]*>", "");
                assertThat(text.strip()).as(source.getFileName().toString()).doesNotContainPattern("\\p{L}{2}");
            }
        }
        assertThat(looked).isGreaterThan(20);
    }

    @Test
    void no_code_holds_japanese_words_except_eras_and_signs_of_dates() throws IOException {
        for (Path source : sources()) {
            String name = source.getFileName().toString();
            if (name.endsWith(".java") && !List.of("Era.java", "TypedDate.java").contains(name)) {
                String code = Files.readString(source).replaceAll("(?m)^\\s*(\\*|/\\*\\*|//).*$", "");
                assertThat(JAPANESE.matcher(
                                        code.replace("（", "").replace("）", "").replace("・", ""))
                                .find())
                        .as(name)
                        .isFalse();
            }
        }
    }

    @Test
    void no_words_call_anybody_clear_or_safe() {
        for (Properties words : List.of(bundle("ja"), bundle("en"))) {
            words.forEach((key, text) -> assertThat(text.toString().toLowerCase(java.util.Locale.ROOT))
                    .as(key.toString())
                    .doesNotContain("safe to hire", "no restrictions", "is clear", "問題ありません", "安全な人"));
        }
    }

    @Test
    void dates_are_told_in_both_calendars_in_japanese() {
        assertThat(Words.in(Language.JA).date(LocalDate.of(1980, 4, 1))).isEqualTo("1980年4月1日（昭和55年）");
        assertThat(Words.in(Language.JA).date(LocalDate.of(2019, 4, 30))).isEqualTo("2019年4月30日（平成31年）");
        assertThat(Words.in(Language.EN).date(LocalDate.of(1980, 4, 1))).isEqualTo("1 April 1980");
    }

    private static List<String> placeholders(Properties words, String key) {
        return PLACEHOLDER
                .matcher(words.getProperty(key))
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            return walk.filter(path ->
                            path.toString().endsWith(".java") || path.toString().endsWith(".jte"))
                    .toList();
        }
    }

    private static Properties bundle(String language) {
        Properties properties = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream("/messages_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
