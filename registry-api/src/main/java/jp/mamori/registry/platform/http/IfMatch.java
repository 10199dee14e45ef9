package jp.mamori.registry.platform.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version a caller saw, from the header {@code If-Match: "7"}.
 *
 * <p>As a controller argument: absent is 428 {@code precondition-required}, anything but one strong tag of digits is 400.
 * Source: RFC 9110 section 13.1.1.
 */
public record IfMatch(long version) {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    static Optional<IfMatch> parse(String header) {
        var match = TAG.matcher(header.strip());
        return match.matches() ? Optional.of(new IfMatch(Long.parseLong(match.group(1)))) : Optional.empty();
    }

    /** The strong entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
