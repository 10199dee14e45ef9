package jp.mamori.registry.platform.problem;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what is wrong with a body that does not become its record: which member, where that can be told. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Optional<Refused> refusal(Throwable cause) {
        return switch (cause) {
            case SerdeException e -> Optional.of(of(e));
            case JsonSyntaxException e -> Optional.of(new Refused(ProblemType.MALFORMED_BODY));
            case UnsatisfiedBodyRouteException e -> Optional.of(new Refused(ProblemType.MALFORMED_BODY));
            default -> Optional.empty();
        };
    }

    /** The path runs from the wrong member outwards. */
    private static Refused of(SerdeException failure) {
        var path = failure.getPath();
        if (path.isEmpty()) {
            return new Refused(ProblemType.MALFORMED_BODY);
        }
        var pointer = new StringBuilder();
        path.reversed().forEach(step -> pointer.append('/').append(step(step)));
        var violation = new Violation(pointer.toString(), code(path.getFirst().getArgument()));
        return new Refused(ProblemType.VALIDATION_FAILED, Map.of(), List.of(violation));
    }

    private static String code(Argument<?> argument) {
        if (argument.getType().isEnum()) {
            return "unknown-code";
        }
        return argument.getType() == LocalDate.class ? "malformed-date" : "malformed";
    }

    private static String step(ReferencePath step) {
        return switch (step) {
            case CollectionItemReferencePath item -> String.valueOf(item.index());
            case MapItemReferencePath item -> escaped(item.key());
            case PropertyReferencePath property ->
                escaped(property.getArgument().getName());
            default -> escaped(step.getArgument().getName());
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
