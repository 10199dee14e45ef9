package jp.mamori.registry.person.screening;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import jp.mamori.registry.person.matching.Versions;

/**
 * What a screening rested on, so that it can be replayed: the versions of the matcher and the threshold.
 *
 * @param threshold bits from which a candidate goes to review, chosen from the number of files
 * @param files how many files the register held, as last counted
 * @param on the day in Tokyo, which bounds dates of birth
 */
@Serdeable
@Schema(name = "ScreeningBasis", description = "What the comparison rested on, so that it can be replayed")
public record Basis(int norm, int weights, int tables, double threshold, long files, LocalDate on) {
    static Basis of(double threshold, long files, LocalDate on) {
        var versions = Versions.current();
        return new Basis(versions.norm(), versions.weights(), versions.tables(), threshold, files, on);
    }
}
