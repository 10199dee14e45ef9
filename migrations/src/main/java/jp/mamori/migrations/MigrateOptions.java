package jp.mamori.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the two databases are and who migrates them, from arguments and environment.
 *
 * <p>A password is never an argument, because arguments show in the list of processes.
 * A missing or unknown option is an {@link IllegalArgumentException} that names it and no value.
 */
record MigrateOptions(boolean help, Map<String, String> arguments, Map<String, String> environment) {
    static final String HELP = """
            Brings the databases "registry" and "vault" to the current version and sets the application's rights.

              argument                            or environment
              --registry-url=jdbc:mysql://…       MAMORI_REGISTRY_URL
              --registry-migrator=user            MAMORI_REGISTRY_MIGRATOR
                                                  MAMORI_REGISTRY_MIGRATOR_PASSWORD
                                                  MAMORI_REGISTRY_MIGRATOR_PASSWORD_FILE
              --registry-application=user[@host]  MAMORI_REGISTRY_APPLICATION

            and the same with "vault". A password comes by environment or file only. The migrator needs ALL on its
            database WITH GRANT OPTION; the application's account must exist and needs no rights of its own.
            """;

    private static final Set<String> NAMES = Set.of("url", "migrator", "application");

    static MigrateOptions read(String[] arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        boolean help = false;
        for (String argument : arguments) {
            if (argument.equals("--help")) {
                help = true;
            } else {
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument : argument.substring(0, equals);
                if (equals < 0 || !known().contains(name)) {
                    throw new IllegalArgumentException("unknown option " + name);
                }
                given.put(name, argument.substring(equals + 1));
            }
        }
        return new MigrateOptions(help, Map.copyOf(given), Map.copyOf(environment));
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (Database database : Database.values()) {
            NAMES.forEach(name -> known.add(argument(database, name)));
        }
        return known;
    }

    MigrationTarget target(Database database) {
        return new MigrationTarget(
                database,
                required(database, "url"),
                new Account(required(database, "migrator"), password(database)),
                ApplicationAccount.parse(required(database, "application")));
    }

    private String required(Database database, String name) {
        String value = arguments.get(argument(database, name));
        if (value == null) {
            value = environment.get(variable(database, name));
        }
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "missing " + argument(database, name) + " or " + variable(database, name));
        }
        return value;
    }

    private String password(Database database) {
        String variable = variable(database, "migrator_password");
        @Nullable String value = environment.get(variable);
        if (value != null) {
            return value;
        }
        @Nullable String file = environment.get(variable + "_FILE");
        if (file == null) {
            throw new IllegalArgumentException("missing " + variable + " or " + variable + "_FILE");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("the file named by " + variable + "_FILE cannot be read", e);
        }
    }

    private static String argument(Database database, String name) {
        return "--" + database.label() + "-" + name;
    }

    private static String variable(Database database, String name) {
        return "MAMORI_" + database.name() + "_" + name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "MigrateOptions";
    }
}
