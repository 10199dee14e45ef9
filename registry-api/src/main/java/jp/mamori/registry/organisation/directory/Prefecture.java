package jp.mamori.registry.organisation.directory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;

/**
 * One of the 47 prefectures by its code.
 *
 * <p>Two digits, {@code 01} Hokkaido to {@code 47} Okinawa.
 * Source: JIS X 0401.
 */
@Serdeable
public record Prefecture(String code) {
    private static final int COUNT = 47;

    public static Optional<Prefecture> parse(String text) {
        if (!text.matches("[0-4][0-9]")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= COUNT ? Optional.of(new Prefecture(text)) : Optional.empty();
    }
}
