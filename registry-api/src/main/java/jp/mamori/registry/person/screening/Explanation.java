package jp.mamori.registry.person.screening;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a file's person may be the one asked for: a waterfall of fields whose bits add up, and what would settle the case.
 *
 * @param settledBy what to ask for, the most telling first: LICENCE_NUMBER, FAMILY_REGISTER, RESIDENCE_RECORD, REGISTERED_DOMICILE
 */
@Serdeable
@Schema(name = "MatchExplanation", description = "Why two persons may be one: fields whose bits add up")
public record Explanation(List<Line> lines, List<String> settledBy, double bits, Basis basis) {
    public Explanation {
        lines = List.copyOf(lines);
        settledBy = List.copyOf(settledBy);
    }

    /**
     * How one field agrees.
     *
     * @param asked the text of the person asked for, as written
     * @param recorded the text of the record, as written
     * @param ground the official list that names the two characters as variants, where one does
     */
    @Serdeable
    @Schema(name = "MatchLine", description = "How one field agrees and what that is worth")
    public record Line(
            @Schema(
                    description = "FAMILY, GIVEN, NAME, BIRTH_DATE, SEX, PREFECTURE, MUNICIPALITY or LICENCE_NUMBER",
                    example = "FAMILY")
            String field,

            @Nullable @Schema(example = "高橋") String asked,
            @Nullable @Schema(example = "髙橋") String recorded,

            @Schema(description = "How the two are related", example = "VARIANT")
            String relation,

            @Nullable
            @Schema(description = "The official list that relates the two characters", example = "KOSEKI_PARENT")
            String ground,

            @Schema(description = "Positive speaks for one person, negative against", example = "5.4")
            double bits) {
        @Override
        public String toString() {
            return "Line[" + field + ", " + relation + ", " + bits + "]";
        }
    }
}
