package jp.mamori.portal.registry.employer;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What an employer asks to be checked; the certificate is personal, so this never shows itself. */
@Serdeable
public record CheckAsked(
        @Nullable String certificate,
        String occasion,
        String purpose,
        @Nullable String reference) {
    @Override
    public String toString() {
        return "CheckAsked";
    }
}
