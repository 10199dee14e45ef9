package jp.mamori.certificate.verify;

import static jp.mamori.certificate.Issuing.INDEX;
import static jp.mamori.certificate.Issuing.PORTAL;
import static jp.mamori.certificate.Issuing.SLOT;
import static jp.mamori.certificate.Issuing.noRecord;
import static jp.mamori.certificate.Issuing.withRecord;
import static jp.mamori.certificate.verify.VerificationOutcome.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.Disclosable;
import org.junit.jupiter.api.Test;

class MainJobTest {
    private final Issuing issuing = new Issuing();

    @Test
    void what_was_issued_is_read_back_whole() {
        for (CertificateContent content :
                List.of(noRecord().content(), withRecord().content())) {
            Verification verification = issuing.verify(issuing.issue(content).compact());
            assertThat(verification.content()).contains(content);
        }
    }

    @Test
    void a_certificate_without_a_record_is_current() {
        Verification verification =
                issuing.verify(issuing.issue(noRecord().content()).compact());
        assertThat(verification.outcome()).isEqualTo(CURRENT_NO_RECORD);
        assertThat(verification.steps()).extracting(Step::name).containsExactly(Step.Name.values());
        assertThat(verification.step(Step.Name.AUDIENCE).reason()).isEqualTo(Reason.NOT_ASKED);
        assertThat(verification.statusAge()).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_certificate_with_a_record_says_so() {
        assertThat(issuing.verify(issuing.issue(withRecord().content()).compact())
                        .outcome())
                .isEqualTo(CURRENT_WITH_RECORD);
    }

    @Test
    void a_superseded_certificate_is_no_longer_current_and_its_neighbour_is() {
        String certificate = issuing.issue(noRecord().content()).compact();
        issuing.publish(SLOT.plusSeconds(40), INDEX - 1, INDEX + 1);
        assertThat(issuing.verify(certificate).outcome()).isEqualTo(CURRENT_NO_RECORD);
        issuing.publish(SLOT.plusSeconds(45), INDEX);
        assertThat(issuing.verify(certificate).outcome()).isEqualTo(NO_LONGER_CURRENT);
    }

    @Test
    void the_link_carries_the_whole_certificate() {
        CertificateToken token = issuing.issue(withRecord().content());
        String link = CertificateLink.of(token).at(PORTAL);
        assertThat(link).matches("https://portal\\.demo\\.mamori\\.example/c#[0-9]+");
        assertThat(issuing.verify(link).outcome()).isEqualTo(CURRENT_WITH_RECORD);
    }

    @Test
    void former_names_are_left_out_unless_chosen_and_the_subject_never_is() {
        CertificateToken token = issuing.issue(withRecord().content());
        Verification byDefault =
                issuing.verify(token.presenting(Disclosable.byDefault()).compact());
        assertThat(byDefault.outcome()).isEqualTo(CURRENT_WITH_RECORD);
        assertThat(byDefault.content().orElseThrow().formerNames()).isEmpty();
        assertThat(byDefault.content().orElseThrow().licenceNumbers()).hasSize(1);
        Verification least = issuing.verify(
                token.presenting(EnumSet.noneOf(Disclosable.class)).compact());
        assertThat(least.presented()).containsExactlyInAnyOrder(Disclosable.SUBJECT, Disclosable.DISPOSITIONS);
        Verification all = issuing.verify(
                token.presenting(EnumSet.allOf(Disclosable.class)).compact());
        assertThat(all.content().orElseThrow().formerNames()).hasSize(1);
    }

    @Test
    void another_audience_learns_nothing() {
        String certificate = issuing.issue(withRecord().content()).compact();
        CertificateVerifier verifier = issuing.verifier(StatusFreshness.server());
        Verification other = verifier.verify(certificate, Expected.nothing().madeOutTo(Set.of("01JD8Z6T3M")));
        assertThat(other.outcome()).isEqualTo(NOT_FOUND);
        assertThat(other.content()).isEmpty();
        assertThat(other.step(Step.Name.STATUS).reason()).isEqualTo(Reason.NOT_REACHED);
        assertThat(verifier.verify(certificate, Expected.nothing().madeOutTo(Set.of("01JD8Z6T3N", "X")))
                        .outcome())
                .isEqualTo(CURRENT_WITH_RECORD);
    }

    @Test
    void nothing_prints_a_name() {
        CertificateToken token = issuing.issue(withRecord().content());
        Verification verification = issuing.verify(token.compact());
        CertificateContent content = verification.content().orElseThrow();
        assertThat(token + " " + verification + content + content.subject() + content.formerNames()
                        + content.dispositions() + token.disclosures())
                .doesNotContain("髙橋", "佐藤", "1990", "教育委員会", token.compact().substring(100, 130));
    }
}
