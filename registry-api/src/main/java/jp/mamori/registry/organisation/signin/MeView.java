package jp.mamori.registry.organisation.signin;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.mamori.registry.organisation.people.HeldRole;
import jp.mamori.registry.organisation.people.Who;

/** Who is signed in. */
@Serdeable
@Schema(name = "Me")
record MeView(ProviderSettings.Kind kind, String displayName, List<HeldRole> memberships) {
    static MeView of(Who who) {
        return new MeView(
                who.applicant() == null ? ProviderSettings.Kind.OFFICER : ProviderSettings.Kind.APPLICANT,
                who.displayName(),
                who.roles());
    }

    @Override
    public String toString() {
        return "MeView[…]";
    }
}
