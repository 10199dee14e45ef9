package jp.mamori.registry.platform.problem;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document as clients read it; extension members may stand beside these.
 *
 * @param type page of our documentation
 * @param detail safe to show to the person who made the request
 * @param code stable kebab-case code, the last segment of the type
 * @param errors what is wrong with the request's members, absent where nothing is
 */
@Serdeable
@Schema(name = "Problem", description = "RFC 9457 problem document")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<Error> errors) {
    /** One wrong member of the request, by JSON pointer. */
    @Serdeable
    @Schema(name = "ProblemError")
    public record Error(String pointer, String code, String message) {}
}
