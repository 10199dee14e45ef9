package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.person.DomicileJson;
import org.jspecify.annotations.Nullable;

/** Whom the disposition concerns. */
@Serdeable
@Schema(name = "DispositionPerson", description = "Whom the disposition concerns")
public record SubjectJson(
        @Nullable
        @ArraySchema(
                minItems = 1,
                maxItems = Content.MOST_NAMES,
                arraySchema =
                        @Schema(
                                description = "1 to 20 names, exactly one of them CURRENT",
                                requiredMode = Schema.RequiredMode.REQUIRED))
        List<TypedNameJson> names,

        @Nullable @Schema(format = "date", example = "1985-04-01", requiredMode = Schema.RequiredMode.REQUIRED)
        String birthDate,

        @Nullable @Schema(allowableValues = {"M", "F"}) String sex,

        @Nullable @Schema(description = "Registered domicile (本籍)")
        DomicileJson domicile) {
    static SubjectJson of(Content content) {
        var person = content.person();
        return new SubjectJson(
                person.names().stream().map(TypedNameJson::of).toList(),
                Written.map(person.birthDate(), birth -> birth.day().toString()),
                Written.text(person.sex()),
                Written.map(person.domicile(), DomicileJson::of));
    }

    @Override
    public String toString() {
        return "SubjectJson[redacted]";
    }
}
