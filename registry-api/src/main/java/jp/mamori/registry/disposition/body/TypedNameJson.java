package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jp.mamori.registry.person.PersonNameJson;
import jp.mamori.registry.person.TypedName;
import org.jspecify.annotations.Nullable;

/** A name with its type. */
@Serdeable
@Schema(
        name = "TypedName",
        description = "A name and what it is to its bearer; at least one of family, given and latin")
public record TypedNameJson(
        @Nullable
        @Schema(
                allowableValues = {"CURRENT", "FORMER", "ALIAS"},
                example = "CURRENT",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String type,

        @Nullable @Schema(maxLength = 100, example = "髙橋") String family,

        @Nullable @Schema(maxLength = 100, example = "花子") String given,

        @Nullable @Schema(maxLength = 100, example = "タカハシ") String familyKana,

        @Nullable @Schema(maxLength = 100, example = "ハナコ") String givenKana,

        @Nullable @Schema(maxLength = 200, example = "TAKAHASHI HANAKO")
        String latin) {
    public static TypedNameJson of(TypedName typed) {
        var name = typed.name();
        return new TypedNameJson(
                typed.type().name(), name.family(), name.given(), name.familyKana(), name.givenKana(), name.latin());
    }

    public PersonNameJson name() {
        return new PersonNameJson(family, given, familyKana, givenKana, latin);
    }

    @Override
    public String toString() {
        return "TypedNameJson[redacted]";
    }
}
