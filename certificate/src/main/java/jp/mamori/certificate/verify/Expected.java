package jp.mamori.certificate.verify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and about whom.
 *
 * <p>Nothing expected is the open check: the audience and the details stay unknown, and the reader compares.
 */
public final class Expected {
    private static final Expected NOTHING = new Expected(null, null);

    private final @Nullable Set<String> audiences;
    private final @Nullable DetailsComparison details;

    private Expected(@Nullable Set<String> audiences, @Nullable DetailsComparison details) {
        this.audiences = audiences;
        this.details = details;
    }

    public static Expected nothing() {
        return NOTHING;
    }

    /** The certificate must be made out to one of these organisations: the asker, its parent or its units. */
    public Expected madeOutTo(Set<String> organisationIds) {
        return new Expected(Set.copyOf(organisationIds), details);
    }

    /** The certificate must be about the person that was typed. */
    public Expected about(DetailsComparison typed) {
        return new Expected(audiences, typed);
    }

    @Nullable
    Set<String> audiences() {
        return audiences;
    }

    @Nullable
    DetailsComparison details() {
        return details;
    }
}
