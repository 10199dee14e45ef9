package jp.mamori.registry.organisation;

import io.micronaut.core.annotation.AnnotationMetadata;
import java.util.Set;

/**
 * Whom a route admits, as {@link ForOfficers} and {@link ForApplicants} on it say.
 *
 * @param officers roles of which one is enough; empty where officers have no business
 * @param applicants whether applicants are admitted
 */
public record Entitlement(Set<Role> officers, boolean applicants) {
    static final Entitlement NONE = new Entitlement(Set.of(), false);

    public Entitlement {
        officers = Set.copyOf(officers);
    }

    static Entitlement of(AnnotationMetadata route) {
        return new Entitlement(
                Set.of(route.enumValues(ForOfficers.class, Role.class)), route.hasAnnotation(ForApplicants.class));
    }
}
