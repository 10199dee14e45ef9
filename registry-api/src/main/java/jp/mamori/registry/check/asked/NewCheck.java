package jp.mamori.registry.check.asked;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be checked, about whom, and what for, as it is sent; exactly one of certificate, pdf and number. */
@Serdeable
public record NewCheck(
        @Nullable @Schema(description = "Token or link") String certificate,

        @Nullable @Schema(description = "PDF, PNG or JPEG in base64")
        String pdf,

        @Nullable
        @Schema(
                description = "Certificate number; spaces, hyphens and full-width digits are understood",
                example = "1234 5678 9018")
        String number,

        @Nullable
        @Schema(description = "Whom the identity document is about; needed with a number, else the reader compares")
        CheckedPerson person,

        @Nullable String occasion,
        @Nullable String purpose,

        @Nullable @Schema(description = "The employer's own staff or hire number, no name", maxLength = 32)
        String reference) {

    /** A person as an identity document names them. */
    @Serdeable
    @Schema(name = "CheckedPerson")
    public record CheckedPerson(
            @Nullable @Schema(description = "Family and given name, in writing or as their reading", maxLength = 200)
            String name,

            @Nullable @Schema(description = "Date of birth", example = "1992-04-12")
            String birthDate) {
        @Override
        public String toString() {
            return "CheckedPerson";
        }
    }

    @Override
    public String toString() {
        return "NewCheck";
    }
}
