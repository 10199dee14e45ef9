package jp.mamori.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Empties the databases before the first parameter of a class is needed, fills parameters, and inspects the certificates left. */
final class RegistryExtension implements ParameterResolver, BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace SEEN = ExtensionContext.Namespace.create(RegistryExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        resetOnce(context);
    }

    /** Whatever a class did, the certificates that it leaves are as certificates must be. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            assertThat(Registry.running().deviationsOfCertificates())
                    .as("the certificates that are left")
                    .isEmpty();
        }
    }

    /** With one instance per class the constructor may run before {@code beforeAll}. */
    private static void resetOnce(ExtensionContext context) {
        context.getRoot().getStore(SEEN).getOrComputeIfAbsent(outermost(context.getRequiredTestClass()), type -> {
            Registry.running().reset();
            return true;
        });
    }

    private static Class<?> outermost(Class<?> type) {
        var outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return ownKind(type)
                || !type.isPrimitive()
                        && !type.getName().startsWith("java.")
                        && !type.getName().startsWith("org.junit")
                        && Registry.running().has(type);
    }

    private static boolean ownKind(Class<?> type) {
        return type == Registry.class
                || type == TestApi.class
                || type == Rows.class
                || type == Organisations.class
                || type == EveryInsertFails.class
                || type == TestIdentityProvider.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        resetOnce(context);
        var registry = Registry.running();
        var type = parameter.getParameter().getType();
        if (type == Registry.class) {
            return registry;
        } else if (type == TestApi.class) {
            return new TestApi(registry);
        } else if (type == Rows.class) {
            return new Rows(registry.servers());
        } else if (type == Organisations.class) {
            return new Organisations(registry);
        } else if (type == EveryInsertFails.class) {
            return new EveryInsertFails(new Rows(registry.servers()));
        } else if (type == TestIdentityProvider.class) {
            return registry.identityProvider();
        }
        return registry.bean(type);
    }
}
