package jp.mamori.registry.platform.http;

/**
 * Tells one caller from another for idempotency keys and cursors.
 *
 * @param text issuer, subject and acting organisation; never stored or sent in clear
 */
public record CallerKey(String text) {
    /** Who is not signed in; all such callers are one. */
    public static final CallerKey PUBLIC = new CallerKey("public");

    @Override
    public String toString() {
        return "CallerKey[…]";
    }
}
