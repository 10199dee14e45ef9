package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.disposition.Registration;
import org.jspecify.annotations.Nullable;

/** A nursery teacher's registration. */
@Serdeable
@Schema(name = "NurseryRegistration")
public record RegistrationJson(
        @Nullable @Schema(maxLength = 60, example = "東京都-012345", requiredMode = Schema.RequiredMode.REQUIRED)
        String number,

        @Nullable
        @Schema(
                pattern = "(0[1-9]|[1-3][0-9]|4[0-7])",
                maxLength = 2,
                example = "13",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String prefecture,

        @Nullable @Schema(format = "date", example = "2010-04-01", requiredMode = Schema.RequiredMode.REQUIRED)
        String registeredOn) {
    static RegistrationJson of(Registration registration) {
        return new RegistrationJson(
                registration.number().printed(),
                registration.prefecture().code(),
                registration.registeredOn().toString());
    }

    @Override
    public String toString() {
        return "RegistrationJson[redacted]";
    }
}
