package jp.mamori.migrations;

/** A database account with its password, which its text form hides. */
public record Account(String user, String password) {
    @Override
    public String toString() {
        return "Account[" + user + "]";
    }
}
