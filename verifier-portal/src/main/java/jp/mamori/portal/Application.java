package jp.mamori.portal;

import io.micronaut.runtime.Micronaut;

/** Starts the portal's web server. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
