package jp.mamori.registry.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acted.
 *
 * @param role role code under which the act was allowed, the job's name, or {@code ""}
 */
public record Actor(
        Kind kind, @Nullable UUID naturalPerson, @Nullable UUID organisation, String role) {
    /** What kind of actor it is. */
    public enum Kind {
        OFFICER,
        APPLICANT,
        JOB,
        PUBLIC
    }

    public static Actor applicant(UUID naturalPerson) {
        return new Actor(Kind.APPLICANT, naturalPerson, null, "");
    }

    public static Actor job(String name) {
        return new Actor(Kind.JOB, null, null, name);
    }

    public static Actor anybody() {
        return new Actor(Kind.PUBLIC, null, null, "");
    }
}
