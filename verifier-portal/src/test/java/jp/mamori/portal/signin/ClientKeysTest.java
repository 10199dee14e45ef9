package jp.mamori.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.mamori.portal.support.Portal;
import jp.mamori.portal.support.SampleRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal tells a provider who it is: with a key where the client has one, with its secret elsewhere. */
class ClientKeysTest {
    @Test
    void a_client_with_a_key_signs_and_one_without_sends_its_secret(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("portal-keys.p12");
        makeKey(keys, "applicant");
        var settings =
                Map.of("mamori.client-keys.path", keys.toString(), "mamori.client-keys.password", "only-for-tests");
        try (var portal = new Portal(Clock.systemUTC(), settings)) {
            SampleRegistry.everything(portal.registry);
            SampleRegistry.signIn(portal.registry, "applicant");
            var visit = portal.visit();
            assertThat(visit.signIn("applicant").uri().getPath()).isEqualTo("/apply");
            var asked = portal.provider.tokenRequest;
            assertThat(asked.authorization()).isEmpty();
            assertThat(asked.form())
                    .containsEntry("client_id", "mamori-portal")
                    .containsEntry("grant_type", "authorization_code")
                    .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                    .containsKeys("code", "code_verifier", "redirect_uri")
                    .doesNotContainKey("client_secret");
            var published = visit.get("/.well-known/client-keys.json").body();
            assertThat(published).doesNotContain("\"d\"");
            assertIsOurs(asked.form().get("client_assertion"), published, portal.provider.issuer("applicant"));

            SampleRegistry.signIn(portal.registry, "board");
            portal.visit().signIn("board");
            assertThat(portal.provider.tokenRequest.authorization()).startsWith("Basic ");
            assertThat(portal.provider.tokenRequest.form()).doesNotContainKey("client_assertion");
        }
    }

    private static void assertIsOurs(String assertion, String published, String issuer) throws Exception {
        var jwt = SignedJWT.parse(assertion);
        var key = JWKSet.parse(published)
                .getKeyByKeyId(jwt.getHeader().getKeyID())
                .toECKey();
        assertThat(jwt.verify(new ECDSAVerifier(key))).isTrue();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(claims.getSubject()).isEqualTo("mamori-portal");
        assertThat(claims.getAudience()).containsExactly(issuer + "/token");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(Duration.between(Instant.now(), claims.getExpirationTime().toInstant()))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    /** As an operator makes it, with the JDK's own tool. */
    static void makeKey(Path file, String client) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        client,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=mamori-portal",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "only-for-tests")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(made.exitValue())
                .as(new String(made.getInputStream().readAllBytes()))
                .isZero();
    }
}
