package jp.mamori.certificate.verify;

import static jp.mamori.certificate.verify.VerificationOutcome.CURRENT_NO_RECORD;
import static jp.mamori.certificate.verify.VerificationOutcome.NOT_GENUINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.mamori.certificate.Forge;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.CompactJws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue T1 to T8, T13, T18 to T20 and T25: who signed, and how. */
class HostileHeaderTest {
    private static final BigInteger N = IssuerKey.ORDER;

    private final Issuing issuing = new Issuing();
    private final CertificateToken token = issuing.issue(Issuing.noRecord().content());

    @Test
    void the_forge_makes_good_tokens_when_nothing_is_changed() {
        assertThat(issuing.verify(forge().signed()).outcome()).isEqualTo(CURRENT_NO_RECORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "NoNe", "none ", "NONE", ""})
    void t1_no_algorithm(String algorithm) {
        Forge forge = forge().header(header(algorithm));
        refused(forge.signed(), Reason.ALGORITHM);
        refused(forge.signingInput() + ".~", Reason.SEGMENTS);
        refused(forge.signingInput() + "~", Reason.SEGMENTS);
    }

    @Test
    void t2_hmac_with_our_public_key() throws GeneralSecurityException {
        byte[] der = issuing.signer.publicKey().getEncoded();
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] jwk = issuing.keys.toJwks().getBytes(StandardCharsets.US_ASCII);
        byte[] x = issuing.signer.publicKey().getW().getAffineX().toByteArray();
        for (byte[] secret : List.of(der, pem, jwk, x)) {
            for (String algorithm : List.of("HS256", "ES256")) {
                Forge forge = forge().header(header(algorithm));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                byte[] tag = mac.doFinal(forge.signingInput().getBytes(StandardCharsets.US_ASCII));
                refused(
                        forge.withSignature(tag),
                        algorithm.equals("HS256") ? Reason.ALGORITHM : Reason.SIGNATURE_LENGTH);
            }
        }
    }

    @Test
    void t3_another_algorithm_with_the_right_or_the_wrong_curve() throws GeneralSecurityException {
        for (String algorithm : List.of("ES384", "ES512", "PS256", "RS256", "EdDSA", "ES256K", "es256", "ES256 ")) {
            refused(forge().header(header(algorithm)).signed(), Reason.ALGORITHM);
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair p384 = generator.generateKeyPair();
        refused(forge().key(p384.getPrivate()).signedBy("SHA384withECDSAinP1363Format"), Reason.SIGNATURE_LENGTH);
        refused(
                forge().header(header("ES384")).key(p384.getPrivate()).signedBy("SHA384withECDSAinP1363Format"),
                Reason.ALGORITHM);
    }

    @Test
    void t4_a_key_id_that_is_no_key() {
        for (String keyId : List.of(
                "\"../../etc/passwd\"", "\"' OR 1=1--\"", "\"%00\"", "\"demo-2025\"", "\"\"", "\"Demo-2026\"")) {
            refused(forge().header(headerWithKey(keyId)).signed(), Reason.KEY_UNKNOWN);
        }
        refused(forge().header(headerWithKey("[\"demo-2026\"]")).signed(), Reason.KEY_UNKNOWN);
        refused(forge().header(headerWithKey("\"a\\u0000\"")).signed(), Reason.TEXT_UNSAFE);
        refused(forge().header(headerWithKey("\"" + "k".repeat(65_536) + "\"")).signed(), Reason.TOO_LONG);
        refused(forge().header("{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\"}").signed(), Reason.KEY_UNKNOWN);
    }

    @Test
    void t5_an_embedded_key_that_signed_itself() {
        KeyPair own = Issuing.newPair();
        String jwk = IssuerKeys.of(List.of(
                        new IssuerKey("demo-2026", (java.security.interfaces.ECPublicKey) own.getPublic(), null, null)))
                .toJwks()
                .replaceFirst("\\{\"keys\":\\[(.*)\\]\\}", "$1");
        refused(forge().headerWith("\"jwk\":" + jwk).key(own.getPrivate()).signed(), Reason.HEADER_MEMBER);
        refused(forge().key(own.getPrivate()).signed(), Reason.SIGNATURE_WRONG);
    }

    @Test
    void t6_an_address_in_the_header_is_never_opened() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(200);
            String address = "\"http://127.0.0.1:" + listener.getLocalPort() + "/keys\"";
            refused(forge().headerWith("\"jku\":" + address).signed(), Reason.HEADER_MEMBER);
            refused(forge().headerWith("\"x5u\":" + address).signed(), Reason.HEADER_MEMBER);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(listener::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void t7_a_chain_of_its_own() {
        refused(forge().headerWith("\"x5c\":[\"MIIB\"]").signed(), Reason.HEADER_MEMBER);
        refused(forge().headerWith("\"x5t#S256\":\"AAAA\"").signed(), Reason.HEADER_MEMBER);
    }

    @Test
    void t8_critical_headers_and_a_payload_that_is_not_base64() {
        refused(forge().headerWith("\"crit\":[\"exp\"],\"exp\":1").signed(), Reason.HEADER_MEMBER);
        refused(forge().headerWith("\"crit\":[\"b64\"],\"b64\":false").signed(), Reason.HEADER_MEMBER);
        refused(forge().headerWith("\"zip\":\"DEF\"").signed(), Reason.HEADER_MEMBER);
    }

    @Test
    void t13_one_kind_of_token_as_another() {
        for (String type : List.of("JWT", "statuslist+jwt", "check-receipt+jwt", "vc+sd-jwt", "DC+SD-JWT", "kb+jwt")) {
            refused(
                    forge().header("{\"alg\":\"ES256\",\"typ\":\"" + type + "\",\"kid\":\"demo-2026\"}")
                            .signed(),
                    Reason.TYPE);
        }
        refused(forge().header("{\"alg\":\"ES256\",\"kid\":\"demo-2026\"}").signed(), Reason.TYPE);
        refused(issuing.lists.get(Issuing.STATUS_URI), Reason.SEGMENTS);
        refused(issuing.lists.get(Issuing.STATUS_URI) + "~", Reason.TYPE);
        issuing.lists.put(Issuing.STATUS_URI, token.jws().compact());
        assertThat(issuing.verify(token.compact()).outcome()).isEqualTo(VerificationOutcome.CANNOT_TELL);
    }

    @Test
    void t18_signatures_of_zero_and_of_n() {
        byte[] good = token.jws().signature();
        byte[] r = Arrays.copyOfRange(good, 0, 32);
        byte[] s = Arrays.copyOfRange(good, 32, 64);
        byte[] zero = new byte[32];
        byte[] n = bytes(N);
        for (byte[][] pair : new byte[][][] {{zero, s}, {r, zero}, {zero, zero}, {n, s}, {r, n}, {n, n}}) {
            refused(forge().withSignature(joined(pair[0], pair[1])), Reason.SIGNATURE_RANGE);
        }
    }

    @Test
    void t18_a_mirrored_signature_changes_no_identity() {
        byte[] good = token.jws().signature();
        byte[] mirrored = joined(Arrays.copyOfRange(good, 0, 32), bytes(N.subtract(new BigInteger(1, good, 32, 32))));
        Verification verification = issuing.verify(forge().withSignature(mirrored));
        assertThat(verification.content().orElseThrow().number())
                .isEqualTo(
                        issuing.verify(token.compact()).content().orElseThrow().number());
    }

    @Test
    void t19_a_signature_of_another_length_or_form() throws GeneralSecurityException {
        byte[] good = token.jws().signature();
        Signature der = Signature.getInstance("SHA256withECDSA");
        der.initSign(issuing.pair.getPrivate());
        der.update(forge().signingInput().getBytes(StandardCharsets.US_ASCII));
        refused(forge().withSignature(der.sign()), Reason.SIGNATURE_LENGTH);
        for (int length : new int[] {1, 63, 65, 128}) {
            refused(forge().withSignature(Arrays.copyOf(good, length)), Reason.SIGNATURE_LENGTH);
        }
    }

    @Test
    void t25_a_key_that_has_stopped_signing() {
        Instant iat = Issuing.SLOT;
        issuing.keys = IssuerKeys.of(List.of(new IssuerKey("demo-2026", issuing.signer.publicKey(), null, iat)));
        refused(token.compact(), Reason.KEY_PERIOD);
        issuing.keys = IssuerKeys.of(
                List.of(new IssuerKey("demo-2026", issuing.signer.publicKey(), iat.plusSeconds(1), null)));
        refused(token.compact(), Reason.KEY_PERIOD);
        issuing.keys = IssuerKeys.of(
                List.of(new IssuerKey("demo-2026", issuing.signer.publicKey(), iat, iat.plusSeconds(31))));
        assertThat(issuing.verify(token.compact()).outcome()).isEqualTo(CURRENT_NO_RECORD);
    }

    @Test
    void a_good_signature_by_another_issuers_key_is_not_genuine() {
        Issuing other = new Issuing();
        refused(other.issue(Issuing.noRecord().content()).compact(), Reason.SIGNATURE_WRONG);
        assertThat(CompactJws.sign(other.signer, "x", new byte[0])).isNotEmpty();
    }

    private Forge forge() {
        return new Forge(issuing, token);
    }

    private void refused(String presented, Reason reason) {
        Verification verification = issuing.verify(presented);
        assertThat(verification.outcome()).isEqualTo(NOT_GENUINE);
        assertThat(verification.content()).isEmpty();
        assertThat(verification.steps())
                .filteredOn(step -> step.result() == Step.Result.FAIL)
                .extracting(Step::reason)
                .containsExactly(reason);
    }

    private static String header(String algorithm) {
        return "{\"alg\":\"" + algorithm + "\",\"typ\":\"dc+sd-jwt\",\"kid\":\"demo-2026\"}";
    }

    private static String headerWithKey(String keyId) {
        return "{\"alg\":\"ES256\",\"typ\":\"dc+sd-jwt\",\"kid\":" + keyId + "}";
    }

    private static byte[] bytes(BigInteger value) {
        byte[] all = value.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, all.length);
        System.arraycopy(all, all.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] joined(byte[] r, byte[] s) {
        byte[] both = Arrays.copyOf(r, 64);
        System.arraycopy(s, 0, both, 32, 32);
        return both;
    }
}
