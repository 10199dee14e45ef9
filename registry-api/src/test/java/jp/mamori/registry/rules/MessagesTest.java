package jp.mamori.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.mamori.registry.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle JAPANESE = ResourceBundle.getBundle("messages", Locale.JAPANESE, NO_FALLBACK);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages", Locale.ENGLISH, NO_FALLBACK);
    private static final Pattern CODE = Pattern.compile(
            "(?:\\.add|\\.check|\\.parse|\\.optional|new Violation)\\((?:[^;]*?),\\s*\"([a-z]+(?:-[a-z0-9]+)*)\"");

    @Test
    void both_languages_have_the_same_keys_and_every_text_says_something() {
        assertThat(new TreeSet<>(JAPANESE.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
        for (var key : JAPANESE.keySet()) {
            assertThat(JAPANESE.getString(key))
                    .as(key)
                    .isNotBlank()
                    .matches(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*");
            assertThat(ENGLISH.getString(key)).as(key).isNotBlank().matches("[\\p{ASCII}’–…]+");
        }
    }

    @Test
    void no_key_is_written_twice() throws Exception {
        for (var language : new String[] {"ja", "en"}) {
            var file = Path.of(
                    System.getProperty("mamori.root"),
                    "registry-api/src/main/resources/messages_" + language + ".properties");
            var keys = Files.readAllLines(file).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_problem_has_its_texts_and_no_text_is_without_a_problem() {
        var expected = new TreeSet<String>();
        Arrays.stream(ProblemType.values()).forEach(type -> {
            expected.add("problem." + type.code() + ".title");
            expected.add("problem." + type.code() + ".detail");
        });
        var actual = new TreeSet<>(JAPANESE.keySet());
        actual.removeIf(key -> !key.startsWith("problem."));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void every_violation_in_the_source_has_its_text() throws Exception {
        var root = Path.of(System.getProperty("mamori.root"), "registry-api/src/main/java");
        var missing = new TreeSet<String>();
        var seen = 0;
        try (var files = Files.walk(root).filter(file -> file.toString().endsWith(".java"))) {
            for (var file : files.toList()) {
                var matches = CODE.matcher(Files.readString(file));
                while (matches.find()) {
                    seen++;
                    if (!JAPANESE.containsKey("violation." + matches.group(1))) {
                        missing.add(matches.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(seen).as("violations found in the source").isPositive();
        assertThat(missing).isEmpty();
    }
}
