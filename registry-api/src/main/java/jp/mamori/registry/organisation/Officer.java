package jp.mamori.registry.organisation;

import java.util.Set;
import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.platform.crypto.FileId;

/** A person acting for an organisation, with the roles held there today. */
public record Officer(UUID naturalPerson, OrganisationId organisation, OrganisationKind kind, Set<Role> roles) {
    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public Actor actor(Role role) {
        return new Actor(Actor.Kind.OFFICER, naturalPerson, organisation.value(), role.name());
    }

    /** The acting organisation's file, owner of events that concern no other. */
    public FileId organisationFile() {
        return FileId.of(organisation);
    }
}
