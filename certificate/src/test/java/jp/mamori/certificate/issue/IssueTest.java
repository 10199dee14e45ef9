package jp.mamori.certificate.issue;

import static jp.mamori.certificate.Issuing.SLOT;
import static jp.mamori.certificate.Issuing.STATUS_URI;
import static jp.mamori.certificate.Issuing.noRecord;
import static jp.mamori.certificate.Issuing.withRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamori.certificate.Audience;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.FormerName;
import jp.mamori.certificate.Issuer;
import jp.mamori.certificate.Issuing;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.NamesSearched;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.Registers;
import jp.mamori.certificate.StatedDisposition;
import jp.mamori.certificate.StatusReference;
import jp.mamori.certificate.Subject;
import jp.mamori.certificate.key.KeyStoreSigner;
import jp.mamori.certificate.key.Signer;
import jp.mamori.certificate.token.CertificateToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IssueTest {
    private final Issuing issuing = new Issuing();

    @Test
    void a_prepared_certificate_is_made_by_the_lint_only_and_signed_once() {
        assertThat(PreparedCertificate.class.getDeclaredConstructors())
                .allMatch(constructor ->
                        java.lang.reflect.Modifier.isPrivate(((Constructor<?>) constructor).getModifiers()));
        PreparedCertificate prepared = issuing.prepare(noRecord().content());
        CertificateSigner signer = new CertificateSigner(issuing.signer);
        signer.sign(prepared);
        assertThatThrownBy(() -> signer.sign(prepared)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_crash_after_storing_the_intent_is_completed_with_the_identical_payload() {
        PreparedCertificate before = issuing.prepare(withRecord().content());
        byte[] stored = before.intent().toStored();
        issuing.at(SLOT.plus(Duration.ofHours(2)));
        CertificateLint.Outcome again = issuing.lint().prepare(CertificateIntent.ofStored(stored));
        assertThat(again).isInstanceOfSatisfying(CertificateLint.Outcome.Passed.class, passed -> {
            CertificateToken token = new CertificateSigner(issuing.signer).sign(passed.certificate());
            CertificateToken first = new CertificateSigner(issuing.signer).sign(before);
            assertThat(token.jws().payload()).isEqualTo(first.jws().payload());
            assertThat(token.disclosures()).isEqualTo(first.disclosures());
            assertThat(passed.certificate().content()).isEqualTo(before.content());
        });
    }

    @Test
    void a_stored_intent_that_was_tampered_with_is_not_prepared() {
        String stored =
                new String(issuing.prepare(withRecord().content()).intent().toStored(), StandardCharsets.US_ASCII);
        for (String tampered : List.of(
                "",
                "~",
                stored.substring(1),
                stored.substring(0, stored.length() - 3) + "~",
                stored.substring(0, stored.lastIndexOf('~', stored.length() - 2) + 1),
                stored.replaceFirst("~[^~]*~", "~"))) {
            assertThat(issuing.lint().prepare(CertificateIntent.ofStored(tampered.getBytes(StandardCharsets.US_ASCII))))
                    .isInstanceOf(CertificateLint.Outcome.Failed.class);
        }
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of("issuer-is-ours", noRecord().issuer(new Issuer("https://other.example"))),
                Arguments.of(
                        "not-issued-in-the-future",
                        noRecord().issuedAt(SLOT.plusSeconds(121)).asOf(SLOT.plusSeconds(121))),
                Arguments.of("as-of-is-issue", noRecord().asOf(SLOT.minusSeconds(1))),
                Arguments.of(
                        "expires-after-issue",
                        noRecord()
                                .issuedAt(SLOT.plusSeconds(90))
                                .asOf(SLOT.plusSeconds(90))
                                .expiresAt(SLOT.plusSeconds(80))),
                Arguments.of("not-expired", noRecord().expiresAt(SLOT.plusSeconds(60))),
                Arguments.of("life-at-most-a-year", noRecord().expiresAt(SLOT.plus(Duration.ofDays(367)))),
                Arguments.of(
                        "status-list-is-ours", noRecord().status(new StatusReference(1, "https://evil.example/1"))),
                Arguments.of("log-is-ours", noRecord().log(new LogReference("other.example/v1/log", 1))),
                Arguments.of("some-register-searched", noRecord().registers(new Registers(Map.of()))),
                Arguments.of(
                        "registers-not-newer-than-screening",
                        noRecord().registers(new Registers(Map.of(Register.CHILDCARE_ORDER, SLOT.plusSeconds(1))))),
                Arguments.of("names-searched-stated", noRecord().namesSearched(null)),
                Arguments.of("names-searched-stated", noRecord().namesSearched(new NamesSearched(0, 0, 0))),
                Arguments.of("strictly-readable", noRecord().outcome(CertifiedOutcome.RECORD_CONFIRMED)),
                Arguments.of("strictly-readable", withRecord().outcome(CertifiedOutcome.NO_MATCHING_RECORD)),
                Arguments.of(
                        "birthdate-before-issue",
                        noRecord().subject(new Subject("山田", null, null, null, LocalDate.of(2026, 11, 21)))),
                Arguments.of(
                        "dispositions-before-issue",
                        withRecord()
                                .dispositions(List.of(new StatedDisposition(
                                        StatedDisposition.Kind.CLOSURE_ORDER,
                                        LocalDate.of(2026, 11, 21),
                                        null,
                                        "東京都",
                                        null)))),
                Arguments.of("strictly-readable", noRecord().audience(new Audience("a", "x".repeat(101)))),
                Arguments.of("strictly-readable", noRecord().status(new StatusReference(1, ""))),
                Arguments.of("fits-the-printed-code", withRecord().dispositions(many())));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void each_rule_stops_what_breaks_it(String rule, Issuing.Draft draft) {
        assertThat(issuing.lint().prepare(draft.content()))
                .isInstanceOfSatisfying(
                        CertificateLint.Outcome.Failed.class,
                        failed -> assertThat(failed.violations())
                                .extracting(Violation::rule)
                                .containsExactly(rule));
    }

    @Test
    void every_rule_has_a_case() {
        List<String> tried =
                violations().map(arguments -> (String) arguments.get()[0]).toList();
        assertThat(LintRule.all())
                .extracting(LintRule::name)
                .filteredOn(name -> !name.equals("record-has-dispositions"))
                .allMatch(tried::contains);
    }

    @Test
    void a_life_of_half_a_year_and_a_certificate_without_extras_pass() {
        assertThat(issuing.lint()
                        .prepare(noRecord()
                                .formerNames(List.of())
                                .licenceNumbers(List.of())
                                .subject(new Subject(null, "Suharto", null, null, LocalDate.of(1970, 1, 1)))
                                .content()))
                .isInstanceOf(CertificateLint.Outcome.Passed.class);
        assertThat(STATUS_URI).startsWith("https://");
    }

    @Test
    void a_signer_that_signs_wrongly_is_noticed() {
        Signer other = KeyStoreSigner.of("demo-2026", Issuing.newPair());
        Signer lying = new Signer() {
            @Override
            public String keyId() {
                return "demo-2026";
            }

            @Override
            public java.security.interfaces.ECPublicKey publicKey() {
                return issuing.signer.publicKey();
            }

            @Override
            public byte[] sign(byte[] signingInput) {
                return other.sign(signingInput);
            }
        };
        PreparedCertificate prepared = issuing.prepare(noRecord().content());
        assertThatThrownBy(() -> new CertificateSigner(lying).sign(prepared))
                .isInstanceOf(Signer.SigningFailedException.class);
    }

    private static List<StatedDisposition> many() {
        List<StatedDisposition> stated = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            stated.add(new StatedDisposition(
                    StatedDisposition.Kind.LICENCE_LAPSE,
                    LocalDate.of(2000 + i, 1 + i % 12, 1 + i),
                    "SV" + i,
                    new FormerName(
                                            "第" + i * 7919 + "号" + (char) (0x4E00 + i * 131) + (char) (0x5E00 + i * 77),
                                            null,
                                            null,
                                            null)
                                    .written()
                            + "教育委員会" + (char) (0x6000 + i * 211),
                    LocalDate.of(2010 + i, 12 - i % 12, 28 - i)));
        }
        return stated;
    }
}
