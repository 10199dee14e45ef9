package jp.mamori.registry.person;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import jp.mamori.registry.organisation.directory.Prefecture;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** A registered domicile or an address as JSON has it. */
@Serdeable
@Schema(name = "Domicile", description = "Prefecture and municipality")
public record DomicileJson(
        @Nullable
        @Schema(pattern = "(0[1-9]|[1-3][0-9]|4[0-7])", maxLength = 2, example = "13", description = "JIS X 0401")
        String prefecture,

        @Nullable @Schema(maxLength = 100, example = "千代田区") String municipality) {
    public static DomicileJson of(Domicile domicile) {
        return new DomicileJson(domicile.prefecture().code(), domicile.municipality());
    }

    public @Nullable Domicile read(Violations violations, String pointer) {
        var code = violations.parse(prefecture, pointer + "/prefecture", "unknown-code", Prefecture::parse);
        var place = violations.optional(
                municipality,
                pointer + "/municipality",
                "text-not-taken",
                text -> Optional.of(text).filter(Domicile::isMunicipality));
        return code == null ? null : new Domicile(code, place);
    }

    @Override
    public String toString() {
        return "DomicileJson[redacted]";
    }
}
