package jp.mamori.portal.registry.employer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an employer asks to be checked; certificate and person are personal, so this never shows itself. */
@Serdeable
public record CheckAsked(
        String certificate,
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
