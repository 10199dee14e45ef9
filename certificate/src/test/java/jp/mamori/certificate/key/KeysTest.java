package jp.mamori.certificate.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CompactJws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in and out; catalogue T20. */
class KeysTest {
    @TempDir
    Path folder;

    @Test
    void a_key_set_is_read_as_it_was_written() {
        IssuerKey bounded = new IssuerKey(
                "a", (ECPublicKey) Issuing.newPair().getPublic(), Instant.ofEpochSecond(10), Instant.ofEpochSecond(20));
        IssuerKey open = new IssuerKey("b", (ECPublicKey) Issuing.newPair().getPublic(), null, null);
        IssuerKeys read = IssuerKeys.parse(IssuerKeys.of(List.of(bounded, open)).toJwks());
        assertThat(read.toJwks())
                .isEqualTo(IssuerKeys.of(List.of(bounded, open)).toJwks());
        IssuerKey again = read.find("a").orElseThrow();
        assertThat(again.publicKey().getW()).isEqualTo(bounded.publicKey().getW());
        assertThat(again.signsAt(Instant.ofEpochSecond(9))).isFalse();
        assertThat(again.signsAt(Instant.ofEpochSecond(10))).isTrue();
        assertThat(again.signsAt(Instant.ofEpochSecond(20))).isFalse();
        assertThat(read.find("c")).isEmpty();
    }

    /** Each is a whole key set; X and Y are the coordinates of a good key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'Y','y':'X'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'0','y':'0'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'X','y':'X'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'P','y':'Y'}]}",
                "{'keys':[{'kty':'EC','crv':'P-384','kid':'a','x':'X','y':'Y'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'XA','y':'Y'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'X=','y':'Y'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'X','y':'Y','d':'X'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'X','y':'Y','alg':'ES384'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'X','y':'Y','use':'enc'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','x':'X','y':'Y'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'../a','x':'X','y':'Y'}]}",
                "{'keys':[{'kty':'OKP','crv':'Ed25519','kid':'a','x':'0'}]}",
                "{'keys':[{'kty':'oct','kid':'a','k':'X'}]}",
                "{'keys':[{'kty':'EC','crv':'P-256','kid':'a','x':'X','y':'Y'},{'kty':'EC','crv':'P-256','kid':'a','x':'X','y':'Y'}]}",
                "{'keys':[7]}",
                "{'keys':{}}",
                "[]",
                ""
            })
    void t20_a_key_that_is_none_of_ours_is_refused(String template) {
        String good = IssuerKeys.of(List.of(IssuerKey.of(KeyStoreSigner.of("a", Issuing.newPair()))))
                .toJwks();
        String x = good.replaceFirst(".*\"x\":\"([^\"]*)\".*", "$1");
        String y = good.replaceFirst(".*\"y\":\"([^\"]*)\".*", "$1");
        String p = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(IssuerKey.P.toByteArray(), 1, 33));
        String jwks = template.replace("'", "\"")
                .replace("\"X", "\"" + x)
                .replace("\"Y\"", "\"" + y + "\"")
                .replace("\"P\"", "\"" + p + "\"")
                .replace("\"0\"", "\"" + "A".repeat(43) + "\"");
        assertThatThrownBy(() -> IssuerKeys.parse(jwks)).isInstanceOf(IllegalArgumentException.class);
        assertThat(IssuerKeys.parse(good).all()).hasSize(1);
    }

    @Test
    void t20_a_key_on_another_curve_is_refused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        ECPublicKey p384 = (ECPublicKey) generator.generateKeyPair().getPublic();
        assertThatThrownBy(() -> new IssuerKey("a", p384, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_store_file_signs() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "issuer-1",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=test",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore keyStore = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keyStore.load(in, "changeit".toCharArray());
        }
        KeyStoreSigner signer = KeyStoreSigner.of(keyStore, "issuer-1", "changeit".toCharArray());
        String jws = CompactJws.sign(signer, "check-receipt+jwt", "{}".getBytes(StandardCharsets.UTF_8));
        IssuerKeys keys = IssuerKeys.of(List.of(IssuerKey.of(signer)));
        assertThat(CompactJws.read(jws, "check-receipt+jwt", 1_000)
                        .verifiedBy(keys, KeyUse.CERTIFICATE)
                        .keyId())
                .isEqualTo("issuer-1");
        assertThatThrownBy(() -> KeyStoreSigner.of(keyStore, "none", "changeit".toCharArray()))
                .isInstanceOf(java.security.GeneralSecurityException.class);
        assertThat(Reason.valueOf("OK")).isNotNull();
    }

    @Test
    void a_provider_is_always_live_and_what_it_signs_verifies() throws Exception {
        CryptoProviders.Live live = CryptoProviders.installFastest();
        assertThat(CryptoProviders.installFastest()).isEqualTo(live);
        Issuing issuing = new Issuing();
        assertThat(issuing.verify(issuing.issue(Issuing.noRecord().content()).compact())
                        .outcome())
                .isEqualTo(jp.mamori.certificate.verify.VerificationOutcome.CURRENT_NO_RECORD);
        boolean linuxX64 = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        assertThat(live == CryptoProviders.Live.AMAZON_CORRETTO).isEqualTo(linuxX64);
    }
}
