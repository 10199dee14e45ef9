package jp.mamori.migrations.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import jp.mamori.migrations.Account;

/**
 * What mysqld executes before it takes connections: the database and its accounts, with passwords of this start only.
 *
 * <p>No password outlives the process: each start sets new ones, and the file is deleted as soon as the server answers.
 */
final class StartUpStatements {
    static final String HOST = "127.0.0.1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private StartUpStatements() {}

    static void write(Path file, String database, Account root, Account migrator, Account application)
            throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                List.of(
                        "CREATE DATABASE IF NOT EXISTS `" + database
                                + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;",
                        "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + root.password() + "';",
                        "CREATE USER IF NOT EXISTS " + name(root) + ";",
                        "ALTER USER " + name(root) + " IDENTIFIED BY '" + root.password() + "';",
                        "GRANT ALL PRIVILEGES ON *.* TO " + name(root) + " WITH GRANT OPTION;",
                        "CREATE USER IF NOT EXISTS " + name(migrator) + ";",
                        "ALTER USER " + name(migrator) + " IDENTIFIED BY '" + migrator.password() + "';",
                        "GRANT ALL PRIVILEGES ON `" + database + "`.* TO " + name(migrator) + " WITH GRANT OPTION;",
                        "CREATE USER IF NOT EXISTS " + name(application) + ";",
                        "ALTER USER " + name(application) + " IDENTIFIED BY '" + application.password() + "';"));
    }

    /** An account with a random password of 144 bits, which needs no escaping in SQL. */
    static Account account(String user) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return new Account(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static String name(Account account) {
        return "'" + account.user() + "'@'" + HOST + "'";
    }
}
