package jp.mamori.registry.organisation.people;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.Role;

/** A role that somebody holds today. */
@Serdeable
@Schema(name = "Membership")
public record HeldRole(OrganisationRef organisation, Role role) {
    static HeldRole of(MembershipRow row) {
        return new HeldRole(
                new OrganisationRef(row.organisation(), row.organisationName(), row.organisationKind()), row.role());
    }
}
