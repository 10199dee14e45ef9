package jp.mamori.certificate.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.CertifiedOutcome;
import jp.mamori.certificate.status.StatusAnswer;
import jp.mamori.certificate.status.StatusFreshness;
import jp.mamori.certificate.status.StatusLists;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.certificate.token.Disclosable;
import jp.mamori.certificate.transparency.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One verification under way: the steps taken so far.
 *
 * <p>For a genuine certificate the order of judgement is audience, details, dates, status: whoever may not see it
 * learns nothing of its life, and a guess at the details is always counted as one.
 */
final class VerificationRun {
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final Instant now;
    private final Map<Step.Name, Step> steps = new EnumMap<>(Step.Name.class);
    private List<DetailsComparison.Fold> folds = List.of();
    private @Nullable Instant statusAsOf;
    private @Nullable Hash payload;

    VerificationRun(Instant now) {
        this.now = now;
        for (Step.Name name : Step.Name.values()) {
            steps.put(name, Step.unknown(name, Reason.NOT_REACHED));
        }
    }

    void pass(Step.Name name) {
        put(Step.pass(name, Reason.OK));
    }

    Verification notGenuine(Step.Name name, Reason reason) {
        put(Step.fail(name, reason));
        return ended(VerificationOutcome.NOT_GENUINE, null, Set.of());
    }

    /** Neither genuine nor not: what would show it could not be had. */
    Verification cannotTell(Step.Name name, Reason reason) {
        put(Step.unknown(name, reason));
        return ended(VerificationOutcome.CANNOT_TELL, null, Set.of());
    }

    Verification judge(
            CertificateContent content,
            CertificateToken token,
            Expected expected,
            StatusLists statusLists,
            StatusFreshness freshness) {
        Set<Disclosable> presented = token.presented();
        payload = CertificateInLog.payload(token);
        if (content.issuedAt().isAfter(now.plus(SKEW))) {
            return notGenuine(Step.Name.DATES, Reason.ISSUED_IN_FUTURE);
        }
        if (!isForAsker(content, expected.audiences())) {
            return ended(VerificationOutcome.NOT_FOUND, null, Set.of());
        }
        if (!agrees(content, expected.details())) {
            return ended(VerificationOutcome.DETAILS_DIFFER, null, Set.of());
        }
        if (!now.isBefore(content.expiresAt().plus(SKEW))) {
            put(Step.fail(Step.Name.DATES, Reason.EXPIRED));
            return ended(VerificationOutcome.EXPIRED, content, presented);
        }
        pass(Step.Name.DATES);
        return ended(byStatus(content, statusLists.statusOf(content.status(), freshness, now)), content, presented);
    }

    private boolean isForAsker(CertificateContent content, @Nullable Set<String> audiences) {
        if (audiences == null) {
            put(Step.unknown(Step.Name.AUDIENCE, Reason.NOT_ASKED));
            return true;
        }
        if (audiences.contains(content.audience().id())) {
            pass(Step.Name.AUDIENCE);
            return true;
        }
        put(Step.fail(Step.Name.AUDIENCE, Reason.AUDIENCE_OTHER));
        return false;
    }

    private boolean agrees(CertificateContent content, @Nullable DetailsComparison details) {
        if (details == null) {
            put(Step.unknown(Step.Name.DETAILS, Reason.NOT_ASKED));
            return true;
        }
        return switch (details.compare(content.subject())) {
            case DetailsComparison.Match.Same() -> {
                pass(Step.Name.DETAILS);
                yield true;
            }
            case DetailsComparison.Match.SameAfterFolding(var folded) -> {
                folds = folded;
                put(Step.pass(Step.Name.DETAILS, Reason.FOLDED));
                yield true;
            }
            case DetailsComparison.Match.Different() -> {
                put(Step.fail(Step.Name.DETAILS, Reason.DETAILS_DIFFER));
                yield false;
            }
        };
    }

    private VerificationOutcome byStatus(CertificateContent content, StatusAnswer answer) {
        return switch (answer) {
            case StatusAnswer.Valid(Instant asOf, boolean stale) -> {
                statusAsOf = asOf;
                put(Step.pass(Step.Name.STATUS, stale ? Reason.STALE : Reason.OK));
                yield content.outcome() == CertifiedOutcome.NO_MATCHING_RECORD
                        ? VerificationOutcome.CURRENT_NO_RECORD
                        : VerificationOutcome.CURRENT_WITH_RECORD;
            }
            case StatusAnswer.Invalid(Instant asOf, boolean stale) -> {
                statusAsOf = asOf;
                put(Step.fail(Step.Name.STATUS, Reason.STATUS_INVALID));
                yield VerificationOutcome.NO_LONGER_CURRENT;
            }
            case StatusAnswer.Unknown(Reason reason) -> {
                put(Step.unknown(Step.Name.STATUS, reason));
                yield VerificationOutcome.CANNOT_TELL;
            }
        };
    }

    private void put(Step step) {
        steps.put(step.name(), step);
    }

    private Verification ended(
            VerificationOutcome outcome, @Nullable CertificateContent content, Set<Disclosable> presented) {
        return new Verification(
                outcome, now, steps, content, presented, statusAsOf, folds, content == null ? null : payload);
    }
}
