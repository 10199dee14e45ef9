package jp.mamori.portal.registry.employer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an employer asks to be checked, by the certificate or by its number; it and the person are personal, so this never shows itself. */
@Serdeable
public record CheckAsked(
        @Nullable String certificate,
        @Nullable String number,
        Person person,
        String occasion,
        String purpose,
        @Nullable String reference) {

    /** As the identity document names the person. */
    @Serdeable
    public record Person(String name, LocalDate birthDate) {
        @Override
        public String toString() {
            return "Person";
        }
    }

    @Override
    public String toString() {
        return "CheckAsked";
    }
}
