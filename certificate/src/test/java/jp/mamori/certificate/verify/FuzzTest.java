package jp.mamori.certificate.verify;

import static jp.mamori.certificate.verify.VerificationOutcome.CURRENT_NO_RECORD;
import static jp.mamori.certificate.verify.VerificationOutcome.CURRENT_WITH_RECORD;
import static jp.mamori.certificate.verify.VerificationOutcome.NOT_GENUINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.Rounds;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.key.CryptoProviders;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.receipt.ReceiptVerifier;
import jp.mamori.certificate.status.StatusAnswer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.token.CertificateToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Good texts with faults put into them: whatever comes, nothing is thrown and nothing false counts as current. */
class FuzzTest {
    private static final long SEED = 20_261_120;
    private static final String ODD = "~.=+/-_ \n\"\\{}[]:,#%\u0000\u00e9\u3042\uD800AZaz09";

    private final Issuing issuing = new Issuing();
    private final CertificateVerifier verifier = issuing.verifier(StatusFreshness.server());
    private final CertificateToken token = issuing.issue(Issuing.withRecord().content());
    private final String compact = token.compact();

    @BeforeAll
    static void verifyFast() {
        CryptoProviders.installFastest();
    }

    @Test
    void t14_with_any_bit_of_any_character_turned_it_is_not_genuine() {
        for (int at = 0; at < compact.length(); at++) {
            for (int bit = 0; bit < 8; bit++) {
                char turned = (char) (compact.charAt(at) ^ 1 << bit);
                String changed = compact.substring(0, at) + turned + compact.substring(at + 1);
                Verification verification = verifier.verify(changed, Expected.nothing());
                assertThat(verification.outcome()).as("bit %d at %d", bit, at).isEqualTo(NOT_GENUINE);
                assertThat(verification.content()).isEmpty();
            }
        }
    }

    @Test
    void t14_a_link_with_any_digit_changed_or_cut_at_any_digit_is_not_genuine() {
        Random random = new Random(SEED);
        for (int round = 0; round < Rounds.of(8, 100); round++) {
            String link = CertificateLink.of(issuing.issue(Issuing.withRecord().content()))
                    .at(Issuing.PORTAL);
            for (int at = link.indexOf('#') + 1; at < link.length(); at++) {
                char other = (char) ('0' + (link.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
                assertThat(outcome(link.substring(0, at) + other + link.substring(at + 1)))
                        .as("digit %d of %s as %s", at, link, other)
                        .isEqualTo(NOT_GENUINE);
                assertThat(outcome(link.substring(0, at))).isEqualTo(NOT_GENUINE);
            }
        }
    }

    @Test
    void t14_any_number_of_faults_never_throws() {
        Random random = new Random(SEED);
        for (int round = 0; round < Rounds.of(5_000, 1_000_000); round++) {
            String changed = faulty(compact, random);
            Verification verification = verifier.verify(changed, Expected.nothing());
            assertThat(verification.steps()).hasSize(7);
            // What is left when a whole optional disclosure goes is the same certificate with less presented.
            if (verification.outcome() != NOT_GENUINE) {
                assertThat(verification.outcome()).isIn(CURRENT_WITH_RECORD, CURRENT_NO_RECORD);
                assertThat(compact).startsWith(changed.strip().substring(0, compact.indexOf('~')));
            }
        }
    }

    @Test
    void s7_a_status_list_with_faults_says_nothing_or_what_it_said() {
        String good = issuing.lists.get(Issuing.STATUS_URI);
        StatusReference reference = new StatusReference(Issuing.INDEX, Issuing.STATUS_URI);
        Random random = new Random(SEED);
        for (int round = 0; round < Rounds.of(1_000, 100_000); round++) {
            String changed = round < good.length() ? good.substring(0, round) : faulty(good, random);
            StatusLists lists = new StatusLists(Issuing.ISSUER, () -> issuing.keys, uri -> Optional.of(changed));
            StatusAnswer answer = lists.statusOf(reference, StatusFreshness.server(), issuing.clock.instant());
            if (!changed.equals(good)) {
                assertThat(answer).as(changed).isInstanceOf(StatusAnswer.Unknown.class);
            }
        }
    }

    @Test
    void t13_what_is_no_receipt_is_none_whatever_its_faults() {
        ReceiptVerifier receipts = new ReceiptVerifier(Issuing.ISSUER, () -> issuing.keys, issuing.clock);
        Random random = new Random(SEED);
        for (String good : List.of(
                compact, issuing.lists.get(Issuing.STATUS_URI), token.jws().compact())) {
            for (int round = 0; round < 1_000; round++) {
                assertThat(receipts.verify(faulty(good, random)).isGenuine()).isFalse();
            }
        }
    }

    private VerificationOutcome outcome(String presented) {
        return verifier.verify(presented, Expected.nothing()).outcome();
    }

    /** One to four faults: a character turned, put in, taken out, doubled, or a piece moved. */
    private static String faulty(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int faults = 1 + random.nextInt(4); faults > 0; faults--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(40));
            char odd = ODD.charAt(random.nextInt(ODD.length()));
            switch (random.nextInt(5)) {
                case 0 -> text.setCharAt(at, odd);
                case 1 -> text.insert(at, odd);
                case 2 -> text.delete(at, end);
                case 3 -> text.insert(at, text.substring(at, end));
                default -> text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(16)));
            }
        }
        return text.toString();
    }
}
