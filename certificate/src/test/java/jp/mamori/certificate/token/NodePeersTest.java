package jp.mamori.certificate.token;

import static jp.mamori.certificate.verify.VerificationOutcome.CURRENT_NO_RECORD;
import static jp.mamori.certificate.verify.VerificationOutcome.CURRENT_WITH_RECORD;
import static jp.mamori.certificate.verify.VerificationOutcome.EXPIRED;
import static jp.mamori.certificate.verify.VerificationOutcome.NOT_GENUINE;
import static jp.mamori.certificate.verify.VerificationOutcome.NO_LONGER_CURRENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.Forge;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two clients of npm, {@code jose} and {@code @sd-jwt/sd-jwt-vc}, read what we issue ({@code src/peers/read.mjs}). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodePeersTest {
    private static final Path PEERS = Path.of(System.getProperty("mamori.root", ".."), "certificate", "src", "peers");
    private static final List<String> CLIENTS = List.of("jose", "sd-jwt-vc");
    private static final int OF_EACH = 25;
    private static final String UNREFERENCED = "tampered: one disclosure more";
    private static final int SUPERSEDED = 77;
    private static final Map<String, Object> SUBJECT = Map.of(
            "family_name", "髙橋",
            "given_name", "さくら",
            "family_name_reading", "タカハシ",
            "given_name_reading", "サクラ",
            "birthdate", "1990-04-01");
    private static final Map<String, Object> FORMER_NAME = Map.of(
            "family_name", "佐藤",
            "given_name", "さくら",
            "family_name_reading", "サトウ",
            "given_name_reading", "サクラ");

    private final Issuing issuing = new Issuing();
    private final Map<String, String> corpus = new LinkedHashMap<>();
    private Map<String, Object> told = Map.of();

    @BeforeAll
    void read(@TempDir Path folder) throws Exception {
        issuing.publish(Issuing.SLOT.plusSeconds(30), SUPERSEDED, 0, 131_071);
        current();
        noLongerCurrent();
        foreign();
        tampered();
        told = askedOfTheClients(folder);
    }

    @Test
    void they_agree_with_us_on_every_certificate() {
        corpus.forEach((name, certificate) -> {
            VerificationOutcome ours = issuing.verify(certificate).outcome();
            boolean current = Set.of(CURRENT_NO_RECORD, CURRENT_WITH_RECORD).contains(ours);
            for (String client : name.equals(UNREFERENCED) ? List.of("jose") : CLIENTS) {
                assertThat(verdict(name, client).get("accepted"))
                        .as(
                                "%s by %s: %s, ours is %s",
                                name, client, verdict(name, client).get("reason"), ours)
                        .isEqualTo(current);
            }
        });
    }

    /** RFC 9901 section 7.1 says to refuse it; that client reads over it, and takes nothing from it. */
    @Test
    void a_disclosure_that_the_payload_does_not_name_says_nothing_to_anybody() {
        assertThat(issuing.verify(corpus.get(UNREFERENCED)).outcome()).isEqualTo(NOT_GENUINE);
        assertThat(verdict(UNREFERENCED, "sd-jwt-vc")).containsEntry("accepted", true);
        assertThat(verdict(UNREFERENCED, "sd-jwt-vc").get("claims"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("former_names", List.of(FORMER_NAME));
    }

    @Test
    void the_corpus_holds_what_it_says() {
        Map<String, VerificationOutcome> outcomes = Map.of(
                "no record", CURRENT_NO_RECORD,
                "with record", CURRENT_WITH_RECORD,
                "least", CURRENT_NO_RECORD,
                "superseded", NO_LONGER_CURRENT,
                "expired", EXPIRED,
                "foreign", NOT_GENUINE,
                "tampered", NOT_GENUINE);
        corpus.forEach(
                (name, certificate) -> assertThat(issuing.verify(certificate).outcome())
                        .as(name)
                        .isEqualTo(outcomes.get(name.replaceAll("[:#].*", ""))));
        assertThat(corpus).hasSizeGreaterThan(5 * OF_EACH);
    }

    @Test
    void they_read_the_claims_that_we_wrote() {
        for (int i = 0; i < OF_EACH; i++) {
            for (String client : CLIENTS) {
                holdClaims("no record#" + i, client);
                holdClaims("with record#" + i, client);
            }
        }
    }

    private void holdClaims(String name, String client) {
        CertificateContent content = issuing.verify(corpus.get(name)).content().orElseThrow();
        assertThat(verdict(name, client).get("claims"))
                .as("%s by %s", name, client)
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("jti", content.number().digits())
                .containsEntry("outcome", content.outcome().name())
                .containsEntry("names_assurance", "self_declared")
                .containsEntry("licence_numbers", content.licenceNumbers())
                .containsEntry("subject", SUBJECT)
                .containsEntry("vct", "https://demo.mamori.example/vct/certificate/1")
                .matches(claims -> claims.containsKey("dispositions") == name.startsWith("with record"));
    }

    private void current() {
        for (int i = 0; i < OF_EACH; i++) {
            corpus.put("no record#" + i, at(Issuing.noRecord(), 1 + i));
            corpus.put("with record#" + i, at(Issuing.withRecord(), 131_070 - i));
        }
        corpus.put(
                "least",
                issuing.issue(Issuing.noRecord().content())
                        .presenting(EnumSet.noneOf(Disclosable.class))
                        .compact());
    }

    private void noLongerCurrent() {
        for (int i = 0; i < OF_EACH; i++) {
            Issuing.Draft draft = i % 2 == 0 ? Issuing.noRecord() : Issuing.withRecord();
            int[] invalid = {SUPERSEDED, 0, 131_071};
            corpus.put("superseded#" + i, at(draft, invalid[i % 3]));
            var now = issuing.clock.instant();
            issuing.at(now.minus(Duration.ofDays(200)));
            var slot = issuing.clock.instant();
            corpus.put(
                    "expired#" + i,
                    issuing.issue(Issuing.noRecord()
                                    .issuedAt(slot)
                                    .asOf(slot)
                                    .registers(new Registers(Map.of(Register.TEACHING_LICENCE, slot)))
                                    .expiresAt(slot.plus(Duration.ofDays(100 + i)))
                                    .content())
                            .compact());
            issuing.at(now);
        }
    }

    private void foreign() {
        Issuing other = new Issuing();
        for (int i = 0; i < OF_EACH; i++) {
            corpus.put("foreign#" + i, other.issue(Issuing.noRecord().content()).compact());
        }
        CertificateToken ours = issuing.issue(Issuing.noRecord().content());
        corpus.put(
                "foreign: our key, another issuer",
                new Forge(issuing, ours)
                        .payload(new Forge(issuing, ours)
                                .goodPayload()
                                .replace("https://demo.mamori.example\"", "https://other.example\"")
                                .replace("https://demo.mamori.example/vct", "https://other.example/vct"))
                        .signed());
        corpus.put("foreign: our key, a status list of theirs", at(other, ours));
        corpus.put(
                "foreign: an unknown key",
                new Forge(issuing, ours)
                        .header("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":\"other\"}")
                        .signed());
        corpus.put(
                "foreign: another type",
                new Forge(issuing, ours)
                        .header("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"demo-2026\"}")
                        .signed());
    }

    /** What another issuer signs, as if its key were ours. */
    private static String at(Issuing other, CertificateToken ours) {
        return new Forge(other, ours).signed();
    }

    private void tampered() {
        CertificateToken token = issuing.issue(Issuing.withRecord().content());
        CertificateToken another = issuing.issue(Issuing.noRecord()
                .formerNames(List.of(new FormerName("山田", "花子", null, null)))
                .content());
        String[] parts = token.compact().split("~");
        String[] others = another.compact().split("~");
        corpus.put(
                "tampered: the payload of another",
                parts[0].replaceAll("\\..*\\.", "." + others[0].split("\\.")[1] + ".") + "~" + parts[1] + "~");
        corpus.put("tampered: a disclosure of another", parts[0] + "~" + others[1] + "~" + parts[5] + "~");
        corpus.put(UNREFERENCED, token.compact() + others[2] + "~");
        corpus.put("tampered: about nobody", parts[0] + "~");
        corpus.put(
                "tampered: no signature", parts[0].substring(0, parts[0].lastIndexOf('.') + 1) + "~" + parts[1] + "~");
        corpus.put(
                "tampered: no algorithm",
                new Forge(issuing, token)
                        .header("{\"alg\":\"none\",\"typ\":\"dc+sd-jwt\",\"kid\":\"demo-2026\"}")
                        .signed());
        for (int i = 0; i < OF_EACH; i++) {
            byte[] signature = token.jws().signature();
            signature[i * 2] ^= (byte) (1 << i % 8);
            corpus.put("tampered#" + i, new Forge(issuing, token).withSignature(signature));
        }
    }

    private String at(Issuing.Draft draft, int index) {
        return issuing.issue(draft.status(new StatusReference(index, Issuing.STATUS_URI))
                        .content())
                .compact();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> verdict(String name, String client) {
        return (Map<String, Object>) ((Map<String, Object>) told.get(name)).get(client);
    }

    private Map<String, Object> askedOfTheClients(Path folder) throws Exception {
        assertThat(PEERS.resolve("node_modules"))
                .as("./mamori test installs it; by hand: npm ci --prefix certificate/src/peers")
                .exists();
        Path asked = folder.resolve("asked.json");
        Files.writeString(
                asked,
                JSONObjectUtils.toJSONString(Map.of(
                        "issuer",
                        Issuing.ISSUER.value(),
                        "now",
                        issuing.clock.instant().getEpochSecond(),
                        "keys",
                        JSONObjectUtils.parse(issuing.keys.toJwks()),
                        "lists",
                        issuing.lists,
                        "certificates",
                        corpus)));
        return JSONObjectUtils.parse(run(asked, folder.resolve("told.json"), folder.resolve("errors.txt")));
    }

    private static String run(Path asked, Path told, Path errors) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", PEERS.resolve("read.mjs").toString())
                .redirectInput(asked.toFile())
                .redirectOutput(told.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readString(told);
    }
}
