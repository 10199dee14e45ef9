package jp.mamori.registry;

import io.micronaut.runtime.Micronaut;

/** Starts the registry's HTTP service. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
