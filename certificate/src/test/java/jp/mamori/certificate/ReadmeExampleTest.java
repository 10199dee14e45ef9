package jp.mamori.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import jp.mamori.certificate.verify.CertificateVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in README.md, compiled and run with the library and Nimbus alone. */
class ReadmeExampleTest {
    private static final Path ROOT = Path.of(System.getProperty("mamori.root", ".."));
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?public class (\\w+) .*?)```", Pattern.DOTALL);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Issuing issuing = new Issuing();
    private String program = "";

    @TempDir
    Path folder;

    @BeforeEach
    void compile() throws Exception {
        Matcher readme = PROGRAM.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(readme.find()).isTrue();
        program = readme.group(2);
        Path source = folder.resolve(program + ".java");
        Files.writeString(source, readme.group(1));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, said, said, "-d", folder.toString(), "-cp", libraries(), source.toString());
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        issuing.at(now);
        issuing.publish(now);
        Files.writeString(folder.resolve("jwks.json"), issuing.keys.toJwks());
    }

    @Test
    void it_says_that_no_matching_record_was_found() throws Exception {
        assertThat(run(Issuing.noRecord(), "01JD8Z6T3N"))
                .startsWith("no matching record was found, as of " + now)
                .contains("STATUS PASS OK", "AUDIENCE PASS OK");
    }

    @Test
    void it_counts_the_records_stated() throws Exception {
        assertThat(run(Issuing.withRecord(), "01JD8Z6T3N")).startsWith("states 1 record(s)");
    }

    @Test
    void it_relies_on_nothing_that_is_made_out_to_another() throws Exception {
        assertThat(run(Issuing.noRecord(), "another"))
                .startsWith("do not rely on it")
                .contains("AUDIENCE FAIL AUDIENCE_OTHER");
    }

    @Test
    void it_asks_for_a_new_one_when_the_list_says_so() throws Exception {
        issuing.publish(now, Issuing.INDEX);
        assertThat(run(Issuing.noRecord(), "01JD8Z6T3N")).startsWith("ask for a new one");
    }

    private String run(Issuing.Draft draft, String ourId) throws Exception {
        Files.writeString(
                folder.resolve("certificate.txt"),
                issuing.issue(draft.issuedAt(now)
                                .asOf(now)
                                .expiresAt(now.plus(Duration.ofDays(90)))
                                .registers(new Registers(Map.of(Register.TEACHING_LICENCE, now)))
                                .content())
                        .compact());
        Files.writeString(folder.resolve("list.jwt"), issuing.lists.get(Issuing.STATUS_URI) + "\n");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + libraries(),
                        program,
                        "certificate.txt",
                        "jwks.json",
                        "list.jwt",
                        ourId))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String libraries() throws IOException, URISyntaxException {
        return place(CertificateVerifier.class) + File.pathSeparator + place(JWSObject.class);
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
