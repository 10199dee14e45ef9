package jp.mamori.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Records that hold personal data or secrets write their own {@code toString}. */
class RedactionTest {
    private static final Pattern RECORD = Pattern.compile(
            "^( *)(?:(?:public|private|protected|static) )*record (\\w+)(?:<[^>]*>)?\\(([^{;]*?)\\)[^{;()]*\\{",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PERSONAL = Pattern.compile(
            "\\b(displayName|familyName|givenName|birthDate|birthDay|idToken|password|licenceNumbers?|domicile|formerNames?"
                    + "|familyKana|givenKana|personName|reasons?|token)\\b\\s*(?:,|$)");

    @Test
    void personal_data_is_not_in_a_text() throws Exception {
        var root = Path.of(System.getProperty("mamori.root"), "registry-api/src/main/java/jp/mamori/registry");
        var talkative = new TreeSet<String>();
        var seen = 0;
        try (var files = Files.walk(root)
                .filter(file ->
                        file.toString().endsWith(".java") && !file.toString().contains("/registry/demo/"))) {
            for (var file : files.toList()) {
                var source = Files.readString(file);
                var records = RECORD.matcher(source);
                while (records.find()) {
                    if (PERSONAL.matcher(records.group(3).strip()).find()) {
                        seen++;
                        if (!body(source, records.end(), records.group(1)).contains("String toString()")) {
                            talkative.add(records.group(2) + " in " + root.relativize(file));
                        }
                    }
                }
            }
        }
        assertThat(seen).as("records with personal data").isGreaterThan(5);
        assertThat(talkative).isEmpty();
    }

    /** From the opening brace to the closing one of the same indentation, or nothing for an empty body. */
    private static String body(String source, int from, String indentation) {
        if (source.startsWith("}", from)) {
            return "";
        }
        var end = source.indexOf("\n" + indentation + "}", from);
        return source.substring(from, end < 0 ? source.length() : end);
    }
}
