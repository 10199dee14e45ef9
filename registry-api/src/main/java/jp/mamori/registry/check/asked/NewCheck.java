package jp.mamori.registry.check.asked;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.certificate.CertificateNumber;
import jp.mamori.certificate.token.CertificateToken;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import org.jspecify.annotations.Nullable;

/** What is to be checked, about whom, and what for, as it is sent; exactly one of certificate, pdf and number. */
@Serdeable
public record NewCheck(
        @Nullable @Schema(description = "Token or link", maxLength = LONGEST_TEXT)
        String certificate,

        @Nullable @Schema(description = "PDF, PNG or JPEG of at most 10 MB in base64", maxLength = LARGEST_BODY)
        String pdf,

        @Nullable
        @Schema(
                description = "Certificate number; spaces, hyphens and full-width digits are understood",
                maxLength = CertificateNumber.LONGEST_TYPED,
                example = "1234 5678 9018")
        String number,

        @Nullable
        @Schema(description = "Whom the identity document is about; needed with a number, else the reader compares")
        CheckedPerson person,

        @Nullable @Schema(implementation = Occasion.class) String occasion,

        @Nullable @Schema(implementation = Purpose.class) String purpose,

        @Nullable @Schema(description = "The employer's own staff or hire number, no name", maxLength = 32)
        String reference) {
    /** Of a longer text the verifier reads nothing: it is not genuine. */
    private static final int LONGEST_TEXT = 3 * CertificateToken.MAX_LENGTH;

    /** {@code micronaut.server.max-request-size}. */
    private static final int LARGEST_BODY = 12 * 1024 * 1024;

    /** A person as an identity document names them. */
    @Serdeable
    @Schema(name = "CheckedPerson")
    public record CheckedPerson(
            @Nullable @Schema(description = "Family and given name, in writing or as their reading", maxLength = 200)
            String name,

            @Nullable @Schema(format = "date", description = "Date of birth", example = "1992-04-12")
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
