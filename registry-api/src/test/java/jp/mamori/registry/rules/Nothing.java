package jp.mamori.registry.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamori.registry.platform.id.IdPrefix;
import jp.mamori.registry.testing.Answer;
import jp.mamori.registry.testing.DescribedOperation;
import jp.mamori.registry.testing.TestApi;

/** Calls operations with faultless bodies and with well-formed names of nothing. */
final class Nothing {
    /** The prefixes of ids by the name of their type. */
    private static final Map<String, String> PREFIXES = new ClassFileImporter()
            .importPackages("jp.mamori.registry").stream()
                    .filter(type -> type.isAnnotatedWith(IdPrefix.class))
                    .collect(Collectors.toMap(
                            JavaClass::getSimpleName,
                            type -> type.getAnnotationOfType(IdPrefix.class).value()));

    private Nothing() {}

    static Answer call(DescribedOperation operation, TestApi caller) {
        var variables = new HashMap<String, String>();
        operation.variables().forEach(variable -> variables.put(variable, absent(operation.typeOf(variable))));
        return call(operation, caller, variables);
    }

    static Answer call(DescribedOperation operation, TestApi caller, Map<String, String> variables) {
        return operation.request(caller, variables, SampleBodies.of(operation)).send();
    }

    static String absent(String type) {
        return switch (type) {
            case "string" -> "00000000";
            case "uuid" -> new UUID(0, 0).toString();
            default -> PREFIXES.get(type) + "_" + "0".repeat(26);
        };
    }
}
