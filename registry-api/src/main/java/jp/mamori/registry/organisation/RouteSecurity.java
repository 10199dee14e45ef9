package jp.mamori.registry.organisation;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamori.registry.platform.openapi.OperationSecurity;

/**
 * Describes whom a route admits from the annotations that admit them.
 *
 * <p>Each role is an alternative of the scheme {@code session}; OpenAPI 3.1 section 4.8.30 lets a bearer scheme name roles.
 */
@Singleton
class RouteSecurity implements OperationSecurity {
    private static final String SCHEME = "session";

    @Override
    public List<Map<String, List<String>>> of(AnnotationMetadata route) {
        if (List.of(route.stringValues(Secured.class)).contains(SecurityRule.IS_ANONYMOUS)) {
            return List.of(Map.of());
        }
        var requirements = new ArrayList<Map<String, List<String>>>();
        roles(route).forEach(role -> requirements.add(Map.of(SCHEME, List.of(role))));
        if (route.hasAnnotation(ForSignedIn.class)) {
            requirements.add(Map.of(SCHEME, List.of()));
        }
        if (requirements.isEmpty()) {
            throw new IllegalStateException("a route says not whom it admits: neither @ForOfficers, @ForApplicants,"
                    + " @ForSignedIn nor @Secured(IS_ANONYMOUS)");
        }
        return requirements;
    }

    private static Stream<String> roles(AnnotationMetadata route) {
        var entitlement = Entitlement.of(route);
        return Stream.concat(
                entitlement.officers().stream().map(Role::name).sorted(),
                entitlement.applicants() ? Stream.of("APPLICANT") : Stream.empty());
    }
}
