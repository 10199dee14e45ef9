package jp.mamori.migrations;

import java.util.regex.Pattern;

/**
 * The name of the account with which the application signs in to a database.
 *
 * <p>Written {@code user} or {@code user@host}; without a host, {@code %}.
 * Only characters that need no escaping in SQL are taken; others are an {@link IllegalArgumentException}.
 */
public record ApplicationAccount(String user, String host) {
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_]{1,32}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:%/-]{1,255}");

    public ApplicationAccount {
        if (!USER.matcher(user).matches()) {
            throw new IllegalArgumentException("an account name has 1 to 32 letters, digits or underscores");
        }
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("an account's host is a name, an address or a pattern with %");
        }
    }

    /** Reads {@code user} or {@code user@host}. */
    public static ApplicationAccount parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new ApplicationAccount(text, "%")
                : new ApplicationAccount(text.substring(0, at), text.substring(at + 1));
    }

    String sql() {
        return "'" + user + "'@'" + host + "'";
    }

    @Override
    public String toString() {
        return user + "@" + host;
    }
}
