package jp.mamori.certificate.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CompactJws;
import jp.mamori.certificate.verify.Step;
import jp.mamori.certificate.verify.VerificationOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts: what they say, who may have signed them, and everything that is none. */
class CheckReceiptTest {
    private static final Instant CHECKED = Issuing.SLOT.plusSeconds(30);
    private static final String PAYLOAD =
            "{\"iss\":\"https://demo.mamori.example\",\"jti\":\"chk_1\",\"iat\":1795136430,"
                    + "\"organisation\":\"org_1\",\"officer\":\"off_1\",\"purpose\":\"TEACHING\",\"occasion\":\"NEW_HIRE\","
                    + "\"outcome\":\"CURRENT_NO_RECORD\",\"certificate\":\"%s\",\"reference\":\"R7-012\"}";

    private final Issuing issuing = new Issuing();
    private final KeyPair pair = Issuing.newPair();
    private final Signer signer = KeyStoreSigner.of("receipt-1", pair);
    private final CertificateNumber number = CertificateNumber.random(issuing.random);

    /** As published: one key for certificates, another for receipts. */
    private final IssuerKeys keys =
            IssuerKeys.parse(IssuerKeys.of(List.of(IssuerKey.of(issuing.signer), IssuerKey.of(signer, KeyUse.RECEIPT)))
                    .toJwks());

    @ParameterizedTest
    @EnumSource(names = "CANNOT_TELL", mode = EnumSource.Mode.EXCLUDE)
    void a_receipt_says_after_its_journey_what_was_signed(VerificationOutcome outcome) {
        CheckReceipt receipt = receipt(outcome, number, "R7-012 髙橋係");
        ReceiptVerification verification = verify(receipt.sign(signer));
        assertThat(verification.receipt()).contains(receipt);
        assertThat(verification.steps()).hasSize(4).allMatch(step -> step.result() == Step.Result.PASS);
    }

    @Test
    void without_a_number_or_a_reference_it_is_a_receipt_too() {
        CheckReceipt receipt = receipt(VerificationOutcome.NOT_FOUND, null, null);
        assertThat(verify(receipt.sign(signer)).receipt()).contains(receipt);
        assertThat(receipt.sign(signer)).isNotEmpty();
    }

    @Test
    void a_check_that_could_not_tell_has_none() {
        assertThatThrownBy(() -> receipt(VerificationOutcome.CANNOT_TELL, number, null))
                .isInstanceOf(IllegalArgumentException.class);
        String forged = payload().replace("CURRENT_NO_RECORD", "CANNOT_TELL");
        assertThat(failed(sign(CheckReceipt.TYPE, forged, signer))).isEqualTo(Reason.CLAIM_SHAPE);
    }

    @Test
    void the_issuer_s_key_for_certificates_signs_no_receipt_and_that_for_receipts_no_certificate() {
        CheckReceipt receipt = receipt(VerificationOutcome.CURRENT_NO_RECORD, number, null);
        assertThat(failed(receipt.sign(issuing.signer))).isEqualTo(Reason.KEY_USE);
        issuing.keys = IssuerKeys.of(
                List.of(new IssuerKey("demo-2026", issuing.signer.publicKey(), null, null, KeyUse.RECEIPT)));
        var certificate =
                issuing.verify(issuing.issue(Issuing.noRecord().content()).compact());
        assertThat(certificate.outcome()).isEqualTo(VerificationOutcome.NOT_GENUINE);
        assertThat(certificate.step(Step.Name.SIGNATURE).reason()).isEqualTo(Reason.KEY_USE);
    }

    /** T13: one signed text of the issuer in the place of another. */
    @Test
    void a_receipt_is_no_certificate_and_a_certificate_a_status_list_and_a_session_are_no_receipt() {
        String receipt =
                receipt(VerificationOutcome.CURRENT_NO_RECORD, number, null).sign(signer);
        issuing.keys = keys;
        for (String presented : List.of(receipt, receipt + "~")) {
            var verification = issuing.verify(presented);
            assertThat(verification.outcome()).isEqualTo(VerificationOutcome.NOT_GENUINE);
            assertThat(verification.content()).isEmpty();
        }
        String certificate = issuing.issue(Issuing.noRecord().content()).compact();
        assertThat(verify(certificate).isGenuine()).isFalse();
        assertThat(failed(certificate.substring(0, certificate.indexOf('~')))).isEqualTo(Reason.TYPE);
        assertThat(failed(issuing.lists.get(Issuing.STATUS_URI))).isIn(Reason.TYPE, Reason.TOO_LONG);
        assertThat(failed(sign("JWT", payload(), signer))).isEqualTo(Reason.TYPE);
        assertThat(failed(sign("dc+sd-jwt", payload(), signer))).isEqualTo(Reason.TYPE);
        assertThat(CheckReceipt.looksLikeOne(receipt)).isTrue();
        assertThat(CheckReceipt.looksLikeOne(certificate)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"jti\":\"chk_1\"|\"jti\":\"chk_1\",\"jti\":\"chk_2\"|JSON_DUPLICATE_MEMBER",
                "\"jti\":\"chk_1\",|''|CLAIM_MISSING",
                "\"jti\":\"chk_1\"|\"jti\":\"chk 1\"|CLAIM_SHAPE",
                "\"jti\":\"chk_1\"|\"jti\":\"chk_1\",\"name\":\"田中\"|CLAIM_UNKNOWN",
                "\"jti\":\"chk_1\"|\"jti\":\"chk_1\",\"aud\":\"x\"|CLAIM_UNKNOWN",
                "1795136430|\"1795136430\"|CLAIM_SHAPE",
                "1795136430|-1|CLAIM_SHAPE",
                "1795136430|1795136430.5|JSON_NUMBER",
                "1795136430|9999999999|ISSUED_IN_FUTURE",
                "TEACHING|teaching|CLAIM_SHAPE",
                "CURRENT_NO_RECORD|SAFE|CLAIM_SHAPE",
                "https://demo.mamori.example|https://demo.mamori.example.evil.example|ISSUER_OTHER",
                "https://demo.mamori.example|http://demo.mamori.example|CLAIM_SHAPE",
                "R7-012|R7\u202E-012|TEXT_UNSAFE",
                "R7-012|rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr|TOO_LONG"
            })
    void what_a_receipt_cannot_say_is_refused_though_well_signed(String good, String bad, Reason reason) {
        String payload = payload().replace(good, bad);
        assertThat(payload).isNotEqualTo(payload());
        assertThat(failed(sign(CheckReceipt.TYPE, payload, signer))).isEqualTo(reason);
    }

    @Test
    void a_number_whose_check_digit_is_wrong_is_refused() {
        char last = number.digits().charAt(11);
        String mistyped = number.digits().substring(0, 11) + (last == '9' ? '0' : (char) (last + 1));
        assertThat(failed(sign(CheckReceipt.TYPE, payload().replace(number.digits(), mistyped), signer)))
                .isEqualTo(Reason.CLAIM_SHAPE);
        assertThat(failed(sign(CheckReceipt.TYPE, payload().replace(number.digits(), number.grouped()), signer)))
                .isEqualTo(Reason.CLAIM_SHAPE);
    }

    @Test
    void a_foreign_key_an_altered_payload_and_an_unknown_key_are_refused() {
        CheckReceipt receipt = receipt(VerificationOutcome.DETAILS_DIFFER, number, "R7-012");
        assertThat(failed(receipt.sign(KeyStoreSigner.of("receipt-1", Issuing.newPair()))))
                .isEqualTo(Reason.SIGNATURE_WRONG);
        assertThat(failed(receipt.sign(KeyStoreSigner.of("receipt-2", pair)))).isEqualTo(Reason.KEY_UNKNOWN);
        String[] good = receipt.sign(signer).split("\\.");
        String other =
                receipt(VerificationOutcome.CURRENT_NO_RECORD, number, "R7-012").sign(signer);
        assertThat(failed(good[0] + "." + other.split("\\.")[1] + "." + good[2]))
                .isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void cut_at_any_length_or_full_of_nonsense_it_is_refused_and_nothing_is_thrown() {
        String good =
                receipt(VerificationOutcome.CURRENT_NO_RECORD, number, "R7-012").sign(signer);
        for (int length = 0; length < good.length(); length++) {
            assertThat(verify(good.substring(0, length)).isGenuine()).isFalse();
        }
        for (String hostile :
                List.of("..", "\u0000", "~", "a".repeat(5_000_000), good + "=", good + ".x", "." + good)) {
            ReceiptVerification verification = verify(hostile);
            assertThat(verification.isGenuine()).isFalse();
            assertThat(verification.steps()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES384"})
    void another_algorithm_is_refused(String algorithm) {
        String good =
                receipt(VerificationOutcome.CURRENT_NO_RECORD, number, null).sign(signer);
        String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"check-receipt+jwt\",\"kid\":\"receipt-1\"}";
        String forged = jp.mamori.certificate.Forge.encode(header.getBytes(StandardCharsets.UTF_8))
                + good.substring(good.indexOf('.'));
        assertThat(failed(forged)).isEqualTo(Reason.ALGORITHM);
    }

    @Test
    void a_key_past_its_signing_period_keeps_verifying_what_it_signed_in_its_time() {
        String receipt =
                receipt(VerificationOutcome.CURRENT_NO_RECORD, number, null).sign(signer);
        var retired = new IssuerKey("receipt-1", signer.publicKey(), null, CHECKED.plusSeconds(1), KeyUse.RECEIPT);
        assertThat(verify(receipt, IssuerKeys.of(List.of(retired))).isGenuine()).isTrue();
        var before = new IssuerKey("receipt-1", signer.publicKey(), null, CHECKED, KeyUse.RECEIPT);
        assertThat(verify(receipt, IssuerKeys.of(List.of(before))).isGenuine()).isFalse();
    }

    @Test
    void a_key_for_a_use_that_this_library_does_not_know_is_passed_over() {
        String later = keys.toJwks().replace("\"signs\":\"receipt\"", "\"signs\":\"something-later\"");
        assertThat(IssuerKeys.parse(later).find("receipt-1")).isEmpty();
        assertThat(IssuerKeys.parse(later).find("demo-2026")).isPresent();
    }

    @Test
    void it_never_prints_what_it_refers_to() {
        assertThat(receipt(VerificationOutcome.CURRENT_NO_RECORD, number, "R7-012")
                        .toString())
                .doesNotContain("R7-012", number.digits());
    }

    private String payload() {
        return PAYLOAD.formatted(number.digits());
    }

    private static String sign(String type, String payload, Signer by) {
        return CompactJws.sign(by, type, payload.getBytes(StandardCharsets.UTF_8));
    }

    private CheckReceipt receipt(
            VerificationOutcome outcome, @Nullable CertificateNumber of, @Nullable String reference) {
        return new CheckReceipt(
                new Issuer("https://demo.mamori.example"),
                "chk_1",
                CHECKED,
                "org_1",
                "off_1",
                "TEACHING",
                "NEW_HIRE",
                outcome,
                of,
                reference);
    }

    private ReceiptVerification verify(String text) {
        return verify(text, keys);
    }

    private ReceiptVerification verify(String text, IssuerKeys with) {
        return new ReceiptVerifier(Issuing.ISSUER, () -> with, issuing.clock).verify(text);
    }

    /** Why it is refused. */
    private Reason failed(String text) {
        ReceiptVerification verification = verify(text);
        assertThat(verification.isGenuine()).isFalse();
        return verification.steps().stream()
                .filter(step -> step.result() == Step.Result.FAIL)
                .findFirst()
                .orElseThrow()
                .reason();
    }
}
