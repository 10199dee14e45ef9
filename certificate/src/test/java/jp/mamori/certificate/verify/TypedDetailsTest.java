package jp.mamori.certificate.verify;

import static jp.mamori.certificate.verify.VerificationOutcome.CURRENT_NO_RECORD;
import static jp.mamori.certificate.verify.VerificationOutcome.DETAILS_DIFFER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.issue.CertificateLint;
import jp.mamori.certificate.status.StatusFreshness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue T21, and the outcome DETAILS_DIFFER. */
class TypedDetailsTest {
    private static final LocalDate BORN = LocalDate.of(1990, 4, 1);

    private final Issuing issuing = new Issuing();
    private final String certificate =
            issuing.issue(Issuing.noRecord().content()).compact();

    @ParameterizedTest
    @ValueSource(strings = {"髙橋さくら", "髙橋 さくら", "髙橋　さくら", "タカハシサクラ"})
    void the_name_as_it_stands_or_its_reading_agrees(String typed) {
        Verification verification = verify(typed, BORN);
        assertThat(verification.outcome()).isEqualTo(CURRENT_NO_RECORD);
        assertThat(verification.folds()).isEmpty();
    }

    @Test
    void t21_a_variant_character_agrees_and_is_shown() {
        Verification verification = verify("高橋さくら", BORN);
        assertThat(verification.outcome()).isEqualTo(CURRENT_NO_RECORD);
        assertThat(verification.folds()).containsExactly(new DetailsComparison.Fold("髙", "高"));
        assertThat(verify("髙\uDB40\uDD00橋さくら", BORN).outcome()).isEqualTo(CURRENT_NO_RECORD);
        assertThat(verify("たかはしさくら", BORN).outcome()).isEqualTo(CURRENT_NO_RECORD);
        assertThat(verify("ﾀｶﾊｼ ｻｸﾗ", BORN).outcome()).isEqualTo(CURRENT_NO_RECORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙橋さく", "佐藤さくら", "髙橋さくら\u200B", "\u202E髙橋さくら", "髙橋\u0000さくら", "", " ", "\uD842", "高槗かおる"})
    void t21_what_only_looks_alike_differs(String typed) {
        assertThat(verify(typed, BORN).outcome()).isEqualTo(DETAILS_DIFFER);
    }

    @Test
    void another_birthdate_differs_in_the_same_way_as_another_name() {
        Verification date = verify("髙橋さくら", BORN.plusDays(1));
        Verification name = verify("佐藤さくら", BORN);
        assertThat(date.outcome()).isEqualTo(DETAILS_DIFFER);
        assertThat(date.steps()).isEqualTo(name.steps());
        assertThat(date.content()).isEmpty();
    }

    @Test
    void t21_a_homoglyph_differs() {
        Subject latin = new Subject("Smith", "Anna", null, null, BORN);
        String latinCertificate =
                issuing.issue(Issuing.noRecord().subject(latin).content()).compact();
        CertificateVerifier verifier = issuing.verifier(StatusFreshness.server());
        assertThat(verifier.verify(latinCertificate, Expected.nothing().about(new TypedDetails("SMITH ANNA", BORN)))
                        .outcome())
                .isEqualTo(CURRENT_NO_RECORD);
        assertThat(verifier.verify(
                                latinCertificate, Expected.nothing().about(new TypedDetails("Smith Ann\u0430", BORN)))
                        .outcome())
                .isEqualTo(DETAILS_DIFFER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u202E髙橋", "髙橋\u200B", "髙\u0000橋", "\uD842", "a\u2028b", " 髙橋", "", "\uDB40\uDC41", "髙橋\n"})
    void t21_unsafe_text_is_never_signed(String family) {
        Subject unsafe = new Subject(family, null, null, null, BORN);
        assertThat(issuing.lint().prepare(Issuing.noRecord().subject(unsafe).content()))
                .isInstanceOf(CertificateLint.Outcome.Failed.class);
    }

    private Verification verify(String typed, LocalDate birthdate) {
        return issuing.verifier(StatusFreshness.server())
                .verify(certificate, Expected.nothing().about(new TypedDetails(typed, birthdate)));
    }
}
