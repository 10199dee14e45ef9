package jp.mamori.registry.platform.openapi;

import io.micronaut.core.annotation.AnnotationMetadata;
import java.util.List;
import java.util.Map;

/** Tells whom a route admits. */
public interface OperationSecurity {
    /**
     * Alternatives, each a security scheme with the roles it asks for; one that asks for nothing where anybody may call.
     *
     * <p>Throws for a route that does not say.
     */
    List<Map<String, List<String>>> of(AnnotationMetadata route);
}
