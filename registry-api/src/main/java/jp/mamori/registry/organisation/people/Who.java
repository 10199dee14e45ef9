package jp.mamori.registry.organisation.people;

import java.util.List;
import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.organisation.ApplicantId;
import jp.mamori.registry.platform.crypto.FileId;
import org.jspecify.annotations.Nullable;

/**
 * The person behind an account.
 *
 * @param applicant where the account is an applicant's
 * @param sessionGeneration how often they have ended all their sessions
 * @param roles held today, empty for an applicant
 */
public record Who(
        UUID naturalPerson,
        @Nullable ApplicantId applicant,
        int sessionGeneration,
        String displayName,
        List<HeldRole> roles) {
    public Actor actor() {
        return applicant == null
                ? new Actor(Actor.Kind.OFFICER, naturalPerson, null, "")
                : Actor.applicant(naturalPerson);
    }

    /** The file that owns events about this person's sign-in. */
    public FileId file() {
        return applicant == null ? new FileId(naturalPerson) : FileId.of(applicant);
    }

    @Override
    public String toString() {
        return "Who[…]";
    }
}
