package jp.mamori.registry.organisation.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.BinaryUuid;

/** A row of {@code membership} with its organisation's kind and name. */
@MappedEntity("membership")
record MembershipRow(
        @Id @BinaryUuid UUID id,
        @BinaryUuid UUID naturalPerson,
        OrganisationId organisation,
        OrganisationKind organisationKind,
        String organisationName,
        Role role,
        LocalDate fromOn) {}
