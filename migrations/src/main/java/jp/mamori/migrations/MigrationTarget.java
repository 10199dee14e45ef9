package jp.mamori.migrations;

/**
 * One database to migrate: which it is, where it is, who migrates it and whose rights follow.
 *
 * <p>The URL carries no credentials; one that does is an {@link IllegalArgumentException}, because URLs are printed.
 */
public record MigrationTarget(Database database, String jdbcUrl, Account migrator, ApplicationAccount application) {
    public MigrationTarget {
        if (!jdbcUrl.startsWith("jdbc:mysql:")) {
            throw new IllegalArgumentException("the URL of " + database.label() + " must start with jdbc:mysql:");
        }
        if (jdbcUrl.contains("password=") || jdbcUrl.contains("@")) {
            throw new IllegalArgumentException("the URL of " + database.label() + " must not carry credentials");
        }
    }
}
