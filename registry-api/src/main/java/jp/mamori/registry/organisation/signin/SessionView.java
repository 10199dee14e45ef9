package jp.mamori.registry.organisation.signin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import jp.mamori.registry.organisation.people.HeldRole;
import jp.mamori.registry.organisation.people.Who;

/**
 * A session as its holder gets it.
 *
 * @param token bearer token for the API
 * @param expiresAt when the token ends, unless renewed
 * @param endsAt after which it is not renewed: the person signs in again
 */
@Serdeable
@Schema(name = "Session")
record SessionView(
        String token,
        Instant expiresAt,
        Instant endsAt,
        ProviderSettings.Kind kind,
        String displayName,
        List<HeldRole> memberships) {
    static SessionView of(Session session) {
        var me = Me.of(session.who());
        return new SessionView(
                session.token().token(),
                session.token().expiresAt(),
                session.token().endsAt(),
                me.kind(),
                me.displayName(),
                me.memberships());
    }

    @Override
    public String toString() {
        return "SessionView[…]";
    }

    /** Who is signed in. */
    @Serdeable
    @Schema(name = "Me")
    record Me(ProviderSettings.Kind kind, String displayName, List<HeldRole> memberships) {
        static Me of(Who who) {
            return new Me(
                    who.applicant() == null ? ProviderSettings.Kind.OFFICER : ProviderSettings.Kind.APPLICANT,
                    who.displayName(),
                    who.roles());
        }

        @Override
        public String toString() {
            return "Me[…]";
        }
    }
}
