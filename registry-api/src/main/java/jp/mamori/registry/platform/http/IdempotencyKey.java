package jp.mamori.registry.platform.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code Idempotency-Key} of a creating request: 1 to 64 visible ASCII characters.
 *
 * <p>As a controller argument: absent or malformed is 400.
 */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,64}");

    static Optional<IdempotencyKey> parse(String header) {
        return FORM.matcher(header).matches() ? Optional.of(new IdempotencyKey(header)) : Optional.empty();
    }
}
