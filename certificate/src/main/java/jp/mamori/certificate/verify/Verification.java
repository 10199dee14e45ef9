package jp.mamori.certificate.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamori.certificate.CertificateContent;
import jp.mamori.certificate.strict.Reason;
import jp.mamori.certificate.token.Disclosable;
import jp.mamori.certificate.transparency.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found: one outcome, and always the seven steps that led to it.
 *
 * <p>The content is there only when the certificate is genuine and the asker may see it (not for NOT_GENUINE,
 * NOT_FOUND, DETAILS_DIFFER).
 * {@code toString} prints the outcome and the steps, nothing personal.
 */
public final class Verification {
    private final VerificationOutcome outcome;
    private final Instant at;
    private final List<Step> steps;
    private final @Nullable CertificateContent content;
    private final Set<Disclosable> presented;
    private final @Nullable Instant statusAsOf;
    private final List<DetailsComparison.Fold> folds;
    private final @Nullable Hash payload;

    Verification(
            VerificationOutcome outcome,
            Instant at,
            Map<Step.Name, Step> steps,
            @Nullable CertificateContent content,
            Set<Disclosable> presented,
            @Nullable Instant statusAsOf,
            List<DetailsComparison.Fold> folds,
            @Nullable Hash payload) {
        this.outcome = outcome;
        this.at = at;
        this.steps = List.copyOf(new EnumMap<>(steps).values());
        this.content = content;
        this.presented = Set.copyOf(presented);
        this.statusAsOf = statusAsOf;
        this.folds = List.copyOf(folds);
        this.payload = payload;
    }

    public VerificationOutcome outcome() {
        return outcome;
    }

    /** When it was verified. */
    public Instant at() {
        return at;
    }

    /** The seven steps, in their order. */
    public List<Step> steps() {
        return steps;
    }

    public Step step(Step.Name name) {
        return steps.get(name.ordinal());
    }

    /** What the certificate says, when it is genuine and the asker may see it. */
    public Optional<CertificateContent> content() {
        return Optional.ofNullable(content);
    }

    /** What the log names the certificate by, when its content is there ({@link CertificateInLog}). */
    public Optional<Hash> payload() {
        return Optional.ofNullable(payload);
    }

    /** Which parts were presented; an absent part was left out by the person or never stood in it. */
    public Set<Disclosable> presented() {
        return presented;
    }

    /** The instant of the status list that counted. */
    public Optional<Instant> statusAsOf() {
        return Optional.ofNullable(statusAsOf);
    }

    /** The age of the status list that counted, never negative. */
    public Optional<Duration> statusAge() {
        return statusAsOf().map(asOf -> asOf.isAfter(at) ? Duration.ZERO : Duration.between(asOf, at));
    }

    /** Whether the status counted although a server would call it too old: show "as of". */
    public boolean isStale() {
        return step(Step.Name.STATUS).reason() == Reason.STALE;
    }

    /** The characters that were folded to make the details equal. */
    public List<DetailsComparison.Fold> folds() {
        return folds;
    }

    @Override
    public String toString() {
        return "Verification[" + outcome + ", " + steps + "]";
    }
}
