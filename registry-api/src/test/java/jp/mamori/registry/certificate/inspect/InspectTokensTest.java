package jp.mamori.registry.certificate.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.function.UnaryOperator;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.verify.CertificateInLog;
import jp.mamori.registry.audit.tree.Sequencer;
import jp.mamori.registry.audit.tree.SignCheckpoint;
import jp.mamori.registry.certificate.Cases;
import jp.mamori.registry.testing.Organisations;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Damage in tokens: what was signed, by which key, and what the log has of it. */
@RegistryTest
class InspectTokensTest {
    private final Cases cases;
    private final Registry registry;
    private final Rows rows;
    private InspectedCertificate one;

    InspectTokensTest(TestApi api, Registry registry, Organisations organisations, Rows rows) {
        this.cases = new Cases(api, organisations, rows);
        this.registry = registry;
        this.rows = rows;
    }

    @BeforeAll
    void certificates() {
        one = InspectedCertificate.amongOthers(cases, registry, rows);
    }

    @Test
    void an_issue_that_the_log_does_not_have_is_found() {
        var hash = CertificateInLog.payload(one.token()).bytes();
        one.finds("NOT_LOGGED", () -> rename(hash, new byte[32]), () -> rename(new byte[32], hash));
    }

    private void rename(byte[] from, byte[] to) {
        assertThat(rows.update("UPDATE certificate_log_entry SET payload_hash = ? WHERE payload_hash = ?", to, from))
                .isEqualTo(1);
    }

    @Test
    void an_event_of_the_log_that_is_another_certificates_is_found() {
        registry.bean(Sequencer.class).sequence();
        registry.bean(SignCheckpoint.class).sign();
        assertThat(one.inspect()).as("proved").isEmpty();
        var mine = CertificateInLog.payload(one.token()).bytes();
        var other = (byte[])
                rows.query("SELECT payload_hash FROM certificate_log_entry WHERE payload_hash <> ?", (Object) mine)
                        .getFirst()
                        .get("payload_hash");
        swap(mine, other);
        try {
            assertThat(one.inspect()).contains(one.number() + " LOG_PROOF_WRONG");
        } finally {
            swap(mine, other);
        }
        assertThat(one.inspect()).isEmpty();
    }

    private void swap(byte[] one, byte[] other) {
        rename(one, new byte[32]);
        rename(other, one);
        rename(new byte[32], other);
    }

    @Test
    void a_token_that_breaks_a_rule_of_the_format_is_found_though_our_key_signed_it() {
        var payload = new String(one.token().jws().payload(), UTF_8);
        var asOf = payload.replaceFirst("(?s).*\"as_of\":(\\d+).*", "$1");
        resigned(
                "BREAKS as-of-is-issue (CLAIM_SHAPE)",
                text -> text.replace("\"as_of\":" + asOf, "\"as_of\":" + (Long.parseLong(asOf) - 1)));
        resigned("UNREADABLE", text -> text.replace("\"outcome\":", "\"result\":"));
    }

    @Test
    void other_bytes_than_were_stored_are_found_though_our_key_signed_them() {
        resigned("SIGNED_OTHERWISE", text -> text.replaceFirst("\"idx\":\\d+", "\"idx\":3"));
    }

    private void resigned(String fault, UnaryOperator<String> change) {
        var token = one.token();
        var altered = change.apply(new String(token.jws().payload(), UTF_8));
        var signed = CompactJws.sign(registry.bean(Signer.class), CertificateToken.TYPE, altered.getBytes(UTF_8));
        var rest = token.compact().substring(token.compact().indexOf('~'));
        one.finds(fault, () -> one.store(signed + rest), () -> one.store(token.compact()));
    }

    @Test
    void a_signature_that_is_not_our_keys_is_found() {
        var token = one.token();
        var stranger = KeyStoreSigner.of("issuer-1", pair());
        var signed =
                CompactJws.sign(stranger, CertificateToken.TYPE, token.jws().payload());
        var rest = token.compact().substring(token.compact().indexOf('~'));
        one.finds("SIGNATURE_WRONG", () -> one.store(signed + rest), () -> one.store(token.compact()));
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
