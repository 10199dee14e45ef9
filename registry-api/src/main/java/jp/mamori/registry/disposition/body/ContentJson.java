package jp.mamori.registry.disposition.body;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.platform.id.PublicIds;
import org.jspecify.annotations.Nullable;

/**
 * A disposition's content as JSON has it, in requests and in answers.
 *
 * <p>Members are texts here, so that each wrong one is named with its pointer; {@link ReadContent} makes values of them.
 */
@Serdeable
@Schema(
        name = "DispositionContent",
        description = "What a disposition says; which members must be there depends on its kind")
public record ContentJson(
        @Nullable
        @Schema(
                allowableValues = {
                    "DISCIPLINARY_DISMISSAL",
                    "STATUS_DISMISSAL",
                    "LICENCE_LAPSE",
                    "LICENCE_CONFISCATION",
                    "REGISTRATION_REVOCATION",
                    "SUSPENSION_ORDER",
                    "CLOSURE_ORDER"
                },
                example = "DISCIPLINARY_DISMISSAL",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String kind,

        @Nullable @Schema(maxLength = 60, example = "6教人職第123号", requiredMode = Schema.RequiredMode.REQUIRED)
        String caseNumber,

        @Nullable
        @Schema(
                format = "date",
                example = "2025-03-14",
                description = "From 1947-01-01 to today",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String decidedOn,

        @Nullable
        @Schema(
                format = "date",
                example = "2025-03-14",
                description = "First day of its effect",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String effectiveOn,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        SubjectJson person,

        @Nullable GroundJson ground,

        @Nullable @ArraySchema(maxItems = Content.MOST_LICENCES)
        List<LicenceJson> licences,

        @Nullable RegistrationJson registration,
        @Nullable OrderJson order,

        @Nullable
        @Schema(
                maxLength = PublicIds.LENGTH,
                example = "dsp_0123456789abcdefghjkmnpqrs",
                description = "Dismissal from which a lapse or a confiscation arises")
        String arisesFrom,

        @Nullable GazetteNoticeJson gazetteNotice,
        @Nullable ReinstatementJson reinstatement,

        @Nullable @Schema(maxLength = 2000, description = "For the authority's officers only")
        String note) {

    /** Writes the content; {@code arisesFrom} is given as its public text. */
    public static ContentJson of(Content content, Function<DispositionId, String> publicId) {
        return new ContentJson(
                content.kind().name(),
                content.caseNumber().written(),
                content.decidedOn().toString(),
                content.effectiveOn().toString(),
                SubjectJson.of(content),
                GroundJson.of(content.ground()),
                content.licences().stream().map(LicenceJson::of).toList(),
                Written.map(content.registration(), RegistrationJson::of),
                Written.map(content.order(), OrderJson::of),
                Written.map(content.arisesFrom(), publicId),
                Written.map(content.gazetteNotice(), GazetteNoticeJson::of),
                Written.map(content.reinstatement(), ReinstatementJson::of),
                content.note());
    }

    @Override
    public String toString() {
        return "ContentJson[redacted]";
    }
}
