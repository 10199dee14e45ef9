package jp.mamori.registry.platform.problem;

import java.util.List;
import java.util.Map;

/** Ends a request at the edge with a problem, where returning an outcome is not possible: binding, parsing, entitlement. */
public class Refused extends RuntimeException {
    private final ProblemType type;
    private final transient Map<String, Object> extensions;
    private final transient List<Violation> violations;

    public Refused(ProblemType type) {
        this(type, Map.of(), List.of());
    }

    public Refused(ProblemType type, Map<String, Object> extensions) {
        this(type, extensions, List.of());
    }

    Refused(ProblemType type, Map<String, Object> extensions, List<Violation> violations) {
        super(type.code(), null, false, false);
        this.type = type;
        this.extensions = Map.copyOf(extensions);
        this.violations = List.copyOf(violations);
    }

    public ProblemType type() {
        return type;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    List<Violation> violations() {
        return violations;
    }
}
