package jp.mamori.registry.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.EnrolOfficer;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.Uuids;

/** Organisations of the tests and who works there. */
public final class Organisations {
    private final Registry registry;
    private final Rows rows;

    Organisations(Registry registry) {
        this.registry = registry;
        this.rows = new Rows(registry.servers());
    }

    /** A reference authority such as {@code BOE-13}, as the migrations bring it; added where they do not. */
    public OrganisationId authority(String code, OrganisationKind kind, String name) {
        var id = referenceId(code);
        if (rows.query("SELECT 1 FROM organisation WHERE id = ?", (Object) Uuids.bytes(id.value()))
                .isEmpty()) {
            insert(id, kind, name, code);
        }
        return id;
    }

    /** A new organisation. */
    public OrganisationId add(OrganisationKind kind, String name) {
        var id = new OrganisationId(registry.bean(Ids.class).next());
        insert(id, kind, name, null);
        return id;
    }

    private void insert(OrganisationId id, OrganisationKind kind, String name, String authorityCode) {
        rows.update("""
                INSERT INTO organisation (id, kind, name, name_kana, prefecture, authority_code, search_text, created_at)
                VALUES (?, ?, ?, ?, '13', ?, ?, UTC_TIMESTAMP(6))
                """, Uuids.bytes(id.value()), kind.name(), name, name, authorityCode, name);
    }

    /** Gives a persona roles through the product's own use case; answers the natural person. */
    public UUID enrol(Persona persona, OrganisationId organisation, Role... roles) {
        UUID naturalPerson = null;
        for (var role : roles) {
            var enrolment = new EnrolOfficer.Enrolment(
                    registry.identityProvider().issuer(persona.provider()),
                    persona.sub(),
                    persona.name(),
                    organisation,
                    role);
            naturalPerson = registry.bean(EnrolOfficer.class).enrol(enrolment, Actor.job("test"));
        }
        return naturalPerson;
    }

    /** A second sign-in of the same human being. */
    public void addAccount(UUID naturalPerson, Persona persona) {
        registry.bean(EnrolOfficer.class)
                .addAccount(naturalPerson, registry.identityProvider().issuer(persona.provider()), persona.sub());
    }

    private static OrganisationId referenceId(String authorityCode) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("mamori:" + authorityCode).getBytes(StandardCharsets.UTF_8));
            return new OrganisationId(Uuids.fromBytes(Arrays.copyOf(digest, 16)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
