package jp.mamori.certificate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.key.IssuerKey;
import jp.mamori.certificate.key.IssuerKey.Compromise;
import jp.mamori.certificate.key.IssuerKeys;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.KeyUse;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.transparency.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a key's certificates when others may have the key, and when its time is over; catalogue O3 and T25. */
class CompromisedKeyTest {
    private static final Instant T = Issuing.SLOT.plus(Duration.ofDays(3));
    private static final Instant NOW = T.plus(Duration.ofDays(1));

    private final Issuing issuing = new Issuing();
    private final Signer next = KeyStoreSigner.of("demo-2027", Issuing.newPair());
    private final LoggedIssue issue = new LoggedIssue();
    private final CertificateToken token = issuing.issue(
            Issuing.noRecord().log(new LogReference(LoggedIssue.ORIGIN, 3)).content());

    private IssuerKeys keys(IssuerKey old) {
        return IssuerKeys.parse(IssuerKeys.of(List.of(old, IssuerKey.of(next))).toJwks());
    }

    private IssuerKeys compromised(long loggedBefore) {
        var publicKey = issuing.signer.publicKey();
        return keys(
                new IssuerKey("demo-2026", publicKey, null, null, KeyUse.CERTIFICATE, new Compromise(T, loggedBefore)));
    }

    private Verification verify(CertificateToken presented, IssuerKeys keys, IssueProofs proofs) {
        issuing.at(NOW);
        var list = issuing.statusList(next, NOW.minusSeconds(5));
        var lists = new StatusLists(Issuing.ISSUER, () -> keys, uri -> Optional.of(list));
        return new CertificateVerifier(
                        Issuing.ISSUER, () -> keys, lists, StatusFreshness.server(), proofs, issuing.clock)
                .verify(presented, Expected.nothing());
    }

    private IssueProofs proof() {
        return payload -> new IssueProofs.Answer.Found(issue.proof(CertificateInLog.TYPE, payload), issue.trust());
    }

    private static void assertNotGenuine(Verification verification, Reason reason) {
        assertThat(verification.outcome()).isEqualTo(VerificationOutcome.NOT_GENUINE);
        assertThat(verification.steps())
                .filteredOn(step -> step.result() == Step.Result.FAIL)
                .singleElement()
                .returns(reason, Step::reason);
        assertThat(verification.content()).isEmpty();
    }

    @Test
    void o3_what_the_log_held_before_the_compromise_stays_good() {
        var verification = verify(token, compromised(LoggedIssue.INDEX + 1), proof());
        assertThat(verification.outcome()).isEqualTo(VerificationOutcome.CURRENT_NO_RECORD);
        assertThat(verification.step(Step.Name.SIGNATURE).result()).isEqualTo(Step.Result.PASS);
    }

    @Test
    void o3_what_entered_the_log_after_the_last_checkpoint_before_it_dies() {
        assertNotGenuine(verify(token, compromised(LoggedIssue.INDEX), proof()), Reason.KEY_COMPROMISED);
        assertNotGenuine(verify(token, compromised(0), proof()), Reason.KEY_COMPROMISED);
    }

    @Test
    void o3_what_was_never_logged_dies_however_early_it_says_it_was_issued() {
        var backdated = issuing.issue(Issuing.noRecord()
                .log(null)
                .issuedAt(Issuing.SLOT.minus(Duration.ofHours(1)))
                .asOf(Issuing.SLOT.minus(Duration.ofHours(1)))
                .expiresAt(Issuing.SLOT.plus(Duration.ofDays(150)))
                .content());
        assertNotGenuine(
                verify(backdated, compromised(1_000), payload -> new IssueProofs.Answer.Absent()),
                Reason.KEY_COMPROMISED);
    }

    @Test
    void o3_the_proof_of_another_certificate_or_log_or_an_altered_one_does_not_help() {
        var other = CertificateInLog.payload(
                issuing.issue(Issuing.noRecord().log(null).content()));
        var stranger = new LoggedIssue();
        var altered = issue.proof(CertificateInLog.TYPE, CertificateInLog.payload(token));
        altered[altered.length / 2]++;
        for (IssueProofs wrong : List.<IssueProofs>of(
                payload -> found(issue.proof(CertificateInLog.TYPE, other)),
                payload -> found(stranger.proof(CertificateInLog.TYPE, payload)),
                payload -> found(issue.proof("certificate.requested", payload)),
                payload -> found(altered),
                payload -> found(new byte[0]))) {
            assertNotGenuine(verify(token, compromised(1_000), wrong), Reason.KEY_COMPROMISED);
        }
    }

    @Test
    void o3_a_proof_that_no_witness_saw_does_not_help_whoever_wants_a_witness() {
        var witness = jp.mamori.certificate.transparency.Keys.witness("witness.example/one");
        var watched = new Trust(issue.log.verifierKey(), List.of(witness.verifierKey()), 1);
        assertNotGenuine(
                verify(
                        token,
                        compromised(1_000),
                        payload -> new IssueProofs.Answer.Found(issue.proof(CertificateInLog.TYPE, payload), watched)),
                Reason.KEY_COMPROMISED);
    }

    private IssueProofs.Answer found(byte[] file) {
        return new IssueProofs.Answer.Found(file, issue.trust());
    }

    @Test
    void o3_without_the_log_nobody_can_tell_and_nothing_of_the_content_is_shown() {
        var verification = verify(token, compromised(1_000), IssueProofs.none());
        assertThat(verification.outcome()).isEqualTo(VerificationOutcome.CANNOT_TELL);
        assertThat(verification.step(Step.Name.SIGNATURE))
                .isEqualTo(Step.unknown(Step.Name.SIGNATURE, Reason.LOG_UNREACHABLE));
        assertThat(verification.content()).isEmpty();
        assertThat(verification.payload()).isEmpty();
    }

    @Test
    void o3_the_log_is_asked_about_no_certificate_of_another_key() {
        var other = issuing.issue(Issuing.noRecord().log(null).content());
        var good = keys(IssuerKey.of(issuing.signer));
        var verification = verify(other, good, payload -> {
            throw new AssertionError("asked");
        });
        assertThat(verification.outcome()).isEqualTo(VerificationOutcome.CURRENT_NO_RECORD);
    }

    @Test
    void o3_a_status_list_by_a_compromised_key_does_not_count_also_one_that_was_held_before() {
        issuing.at(NOW);
        var held = issuing.statusList(issuing.signer, NOW.minusSeconds(5));
        var present = new IssuerKeys[] {keys(IssuerKey.of(issuing.signer))};
        var source = new String[] {held};
        var lists = new StatusLists(Issuing.ISSUER, () -> present[0], uri -> Optional.ofNullable(source[0]));
        var verifier = new CertificateVerifier(
                Issuing.ISSUER, () -> present[0], lists, StatusFreshness.server(), proof(), issuing.clock);
        assertThat(verifier.verify(token, Expected.nothing()).outcome())
                .isEqualTo(VerificationOutcome.CURRENT_NO_RECORD);
        present[0] = compromised(1_000);
        for (var offered : new String[] {held, null}) {
            source[0] = offered;
            assertThat(verifier.verify(token, Expected.nothing()).outcome()).isEqualTo(VerificationOutcome.CANNOT_TELL);
        }
        source[0] = issuing.statusList(next, NOW.minusSeconds(60), Issuing.INDEX);
        assertThat(verifier.verify(token, Expected.nothing()).outcome())
                .isEqualTo(VerificationOutcome.NO_LONGER_CURRENT);
    }

    @Test
    void o3_who_knows_only_the_rfc_does_not_have_the_key_at_all() throws Exception {
        var set = compromised(12).toJwks();
        assertThat(com.nimbusds.jose.jwk.JWKSet.parse(set).getKeys())
                .extracting(com.nimbusds.jose.jwk.JWK::getKeyID)
                .containsExactly("demo-2027");
        assertThat(set).contains("\"compromised_at\":" + T.getEpochSecond(), "\"logged_before\":12");
        assertThat(compromised(12).signing(KeyUse.CERTIFICATE).find("demo-2026"))
                .isEmpty();
        assertThat(compromised(12).find("demo-2026").orElseThrow().compromise()).isEqualTo(new Compromise(T, 12));
    }

    @Test
    void o3_a_compromise_without_its_place_in_the_log_is_no_key_set() {
        var set = compromised(12).toJwks();
        for (var broken : List.of(
                set.replace(",\"logged_before\":12", ""),
                set.replace("\"logged_before\":12", "\"logged_before\":-1"),
                set.replace("\"logged_before\":12", "\"logged_before\":\"12\""),
                set.replace("\"compromised\":[", "\"compromised\":[7,"))) {
            assertThat(broken).isNotEqualTo(set);
            assertThatThrownBy(() -> IssuerKeys.parse(broken)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The period ends with the second after the certificate's, with its own, and with the one before. */
    @ParameterizedTest
    @CsvSource({"1, CURRENT_NO_RECORD", "0, NOT_GENUINE", "-1, NOT_GENUINE"})
    void t25_a_retired_key_verifies_what_it_signed_in_its_time(int seconds, VerificationOutcome outcome) {
        var retired = new IssuerKey(
                "demo-2026",
                (ECPublicKey) issuing.pair.getPublic(),
                null,
                Issuing.SLOT.plusSeconds(seconds),
                KeyUse.CERTIFICATE);
        var verification = verify(token, keys(retired), IssueProofs.none());
        assertThat(verification.outcome()).isEqualTo(outcome);
        if (outcome == VerificationOutcome.NOT_GENUINE) {
            assertNotGenuine(verification, Reason.KEY_PERIOD);
        }
    }
}
