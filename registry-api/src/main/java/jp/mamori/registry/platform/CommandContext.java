package jp.mamori.registry.platform;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/**
 * The registry's parts for a command of the command line: the settings of the registry, no jobs, no new keystore.
 *
 * <p>What the command found is all that goes to the output; warnings go to standard error.
 */
public final class CommandContext {
    private CommandContext() {}

    /** Keeps the service's log off the output; before the first class that logs. */
    public static void quiet() {
        System.setProperty("logback.configurationFile", "logback-demo.xml");
    }

    /** Starts the parts; fails with the exception whose reason {@link #why} tells. */
    public static ApplicationContext open() {
        quiet();
        return ApplicationContext.run(
                Map.<String, Object>of("mamori.jobs.enabled", "false", "mamori.keystore.create", "false"));
    }

    /** In one line, what lies at the bottom of a failure: a setting that is missing, a database that is not there. */
    public static String why(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines()
                        .filter(line -> line.startsWith("Message: "))
                        .map(line -> line.substring("Message: ".length()))
                        .reduce((outer, inner) -> inner)
                        .orElseGet(() -> message.lines().findFirst().orElse(""));
    }
}
