package jp.mamori.migrations;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the registry's and the vault's database to the current version and sets the application's rights.
 *
 * <p>Runs alone ({@code java -jar migrations.jar --help}) or is called by the demo and the tests.
 * Safe to run twice and from several nodes at once: Flyway holds a named lock on each database.
 */
public final class Migrate {
    private static final int WRONG_OPTIONS = 2;
    private static final int FAILED = 1;

    private Migrate() {}

    /** Migrates both databases; ends with 0, with 1 when a migration failed, with 2 when an option is wrong. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            MigrateOptions options = MigrateOptions.read(arguments, environment);
            if (options.help()) {
                out.print(MigrateOptions.HELP);
                return 0;
            }
            for (Database database : Database.values()) {
                out.println(migrate(options.target(database)));
            }
            return 0;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println("--help lists the options.");
            return WRONG_OPTIONS;
        } catch (MigrationFailed failed) {
            err.println(failed.getMessage());
            return FAILED;
        }
    }

    /**
     * Applies the pending migrations of one database, then its grants.
     *
     * @return one line for an operator: the database, its version and how many migrations were applied
     * @throws MigrationFailed when the server cannot be reached, a migration fails or a right cannot be granted
     */
    public static String migrate(MigrationTarget target) {
        MigrateResult result = applyMigrations(target);
        try (Connection connection = DriverManager.getConnection(
                target.jdbcUrl(), target.migrator().user(), target.migrator().password())) {
            ApplicationGrants.of(target.database()).apply(connection, target.application());
        } catch (SQLException e) {
            throw new MigrationFailed(
                    target.database().label() + ": the rights of " + target.application()
                            + " could not be set (does the account exist, has the migrator GRANT OPTION?): "
                            + e.getMessage(),
                    e);
        }
        return "%s: version %s, %d migrations applied"
                .formatted(
                        target.database().label(),
                        result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                        result.migrationsExecuted);
    }

    private static MigrateResult applyMigrations(MigrationTarget target) {
        try {
            return Flyway.configure(Migrate.class.getClassLoader())
                    .dataSource(
                            target.jdbcUrl(),
                            target.migrator().user(),
                            target.migrator().password())
                    .locations("classpath:" + target.database().migrations())
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new MigrationFailed(target.database().label() + ": " + e.getMessage(), e);
        }
    }
}
