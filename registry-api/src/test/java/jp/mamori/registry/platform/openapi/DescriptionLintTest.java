package jp.mamori.registry.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API's description against the rules of OpenAPI and OWASP in {@code src/lint/.spectral.yaml}. */
@RegistryTest
class DescriptionLintTest {
    private static final Path LINT = Path.of(System.getProperty("mamori.root", ".."), "registry-api", "src", "lint");
    private static final Path SPECTRAL = LINT.resolve("node_modules/.bin/spectral");

    private final TestApi api;

    DescriptionLintTest(TestApi api) {
        this.api = api;
    }

    @Test
    void the_description_keeps_every_rule(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(SPECTRAL)
                .as("./mamori test installs it; by hand: npm ci --prefix registry-api/src/lint")
                .exists();
        var file = folder.resolve("registry-api.yml");
        Files.writeString(file, api.get("/openapi").sendUnchecked().text());
        var found = lint(file);
        assertThat(found.exitCode()).as(found.told()).isZero();
    }

    @Test
    void a_description_that_breaks_a_rule_of_owasp_is_found(@TempDir Path folder)
            throws IOException, InterruptedException {
        var file = folder.resolve("registry-api.yml");
        var description = api.get("/openapi").sendUnchecked().text();
        Files.writeString(file, description.replace("RFC8725", ""));
        var found = lint(file);
        assertThat(found.exitCode()).isNotZero();
        assertThat(found.told()).contains("owasp:api2:2023-jwt-best-practices");
    }

    /** In a body, in a list and in a parameter that may be absent. */
    @ParameterizedTest
    @CsvSource({
        "maxLength: 4000, string-limit",
        "maxItems: 20, array-limit",
        "maximum: 90, integer-limit",
        "maximum: 100, integer-limit",
        "maxLength: 2000, string-limit"
    })
    void a_missing_bound_is_found(String bound, String rule, @TempDir Path folder)
            throws IOException, InterruptedException {
        var file = folder.resolve("registry-api.yml");
        var description = api.get("/openapi").sendUnchecked().text();
        assertThat(description).contains(bound + "\n");
        Files.writeString(file, description.replace(bound + "\n", "deprecated: false\n"));
        var found = lint(file);
        assertThat(found.exitCode()).isNotZero();
        assertThat(found.told()).contains("owasp:api4:2023-" + rule);
    }

    private record Found(int exitCode, String told) {}

    private static Found lint(Path file) throws IOException, InterruptedException {
        var told = file.resolveSibling("told.txt");
        var process = new ProcessBuilder(
                        SPECTRAL.toString(),
                        "lint",
                        "--ruleset",
                        LINT.resolve(".spectral.yaml").toString(),
                        "--fail-severity=warn",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Found(process.exitValue(), Files.readString(told));
    }
}
