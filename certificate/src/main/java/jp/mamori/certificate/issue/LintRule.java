package jp.mamori.certificate.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.LogReference;
import jp.mamori.certificate.Register;
import jp.mamori.certificate.link.CertificateLink;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.Disclosable;

/**
 * One rule that a certificate obeys before it is signed.
 *
 * <p>What the strict reader refuses by itself (shapes, types, unknown claims, unsafe text) needs no rule here.
 */
record LintRule(String name, Reason otherwise, Predicate<Draft> holds) {
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);
    private static final Duration AHEAD = Duration.ofSeconds(60);

    /** A certificate as it will be, and what it is held against. */
    record Draft(CertificateToken token, CertificateContent content, CertificateLint.Settings settings, Instant now) {}

    /** All rules, in the order of docs/certificate.md. */
    static List<LintRule> all() {
        return List.of(
                rule(
                        "issuer-is-ours",
                        Reason.ISSUER_OTHER,
                        d -> d.content().issuer().equals(d.settings().issuer())),
                rule(
                        "not-issued-in-the-future",
                        Reason.ISSUED_IN_FUTURE,
                        d -> !d.content().issuedAt().isAfter(d.now().plus(AHEAD))),
                rule(
                        "as-of-is-issue",
                        Reason.CLAIM_SHAPE,
                        d -> d.content().asOf().equals(d.content().issuedAt())),
                rule(
                        "expires-after-issue",
                        Reason.CLAIM_SHAPE,
                        d -> d.content().expiresAt().isAfter(d.content().issuedAt())),
                rule("not-expired", Reason.EXPIRED, d -> d.content().expiresAt().isAfter(d.now())),
                rule(
                        "life-at-most-a-year",
                        Reason.CLAIM_SHAPE,
                        d -> !d.content()
                                .expiresAt()
                                .isAfter(d.content().issuedAt().plus(LONGEST_LIFE))),
                rule(
                        "status-list-is-ours",
                        Reason.CLAIM_SHAPE,
                        d -> d.content().status().uri().startsWith(d.settings().statusListPrefix())),
                rule(
                        "log-is-ours",
                        Reason.CLAIM_SHAPE,
                        d -> d.content().log() == null
                                || d.content()
                                        .log()
                                        .origin()
                                        .equals(LogReference.originOf(
                                                d.settings().issuer()))),
                rule(
                        "some-register-searched",
                        Reason.CLAIM_MISSING,
                        d -> Arrays.stream(Register.values())
                                .anyMatch(d.content().registers()::searched)),
                rule(
                        "registers-not-newer-than-screening",
                        Reason.CLAIM_SHAPE,
                        d -> d.content().registers().newestEntries().values().stream()
                                .noneMatch(newest -> newest.isAfter(d.content().asOf()))),
                rule("names-searched-stated", Reason.DISCLOSURE_MISSING, LintRule::countsNames),
                rule(
                        "record-has-dispositions",
                        Reason.DISCLOSURE_MISSING,
                        d -> isRecorded(d) == d.token().presented().contains(Disclosable.DISPOSITIONS)),
                rule(
                        "birthdate-before-issue",
                        Reason.CLAIM_SHAPE,
                        d -> isBeforeIssue(d, d.content().subject().birthdate())),
                rule(
                        "dispositions-before-issue",
                        Reason.CLAIM_SHAPE,
                        d -> d.content().dispositions().stream().allMatch(stated -> isBeforeIssue(d, stated.date()))),
                rule(
                        "fits-the-printed-code",
                        Reason.TOO_LONG,
                        d -> CertificateLink.of(d.token())
                                .fitsPrintedCode(d.settings().portal())));
    }

    private static LintRule rule(String name, Reason otherwise, Predicate<Draft> holds) {
        return new LintRule(name, otherwise, holds);
    }

    private static boolean isRecorded(Draft draft) {
        return draft.content().outcome() == CertifiedOutcome.RECORD_CONFIRMED;
    }

    private static boolean countsNames(Draft draft) {
        var searched = draft.content().namesSearched();
        return searched != null && searched.total() > 0;
    }

    private static boolean isBeforeIssue(Draft draft, LocalDate date) {
        return !date.isAfter(
                draft.content().issuedAt().atZone(CertificateLint.TOKYO).toLocalDate());
    }
}
