package jp.mamori.registry.disposition.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.content.ReadBasis;
import jp.mamori.registry.disposition.desk.StepController.ReasonJson;
import jp.mamori.registry.disposition.expunging.CountWhatGoes;
import jp.mamori.registry.disposition.expunging.ExpungeDisposition;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Expunging (消去): what it would destroy, and its proposal; approval and return are those of every step. */
@Controller("/v1/dispositions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Dispositions")
class ExpungingController {
    private final CountWhatGoes countWhatGoes;
    private final ExpungeDisposition expungeDisposition;
    private final Answers answers;
    private final Contention contention;
    private final Problems problems;

    ExpungingController(
            CountWhatGoes countWhatGoes,
            ExpungeDisposition expungeDisposition,
            Answers answers,
            Contention contention,
            Problems problems) {
        this.countWhatGoes = countWhatGoes;
        this.expungeDisposition = expungeDisposition;
        this.answers = answers;
        this.contention = contention;
        this.problems = problems;
    }

    @Get("/{id}/expunging")
    @ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
    @Operation(
            summary = "Count what expunging would destroy",
            description = "For officers of its authority; of a recorded disposition")
    @ApiResponse(
            responseCode = "200",
            description = "What would be destroyed",
            content = @Content(schema = @Schema(implementation = CountWhatGoes.Count.class)))
    HttpResponse<?> count(Caller caller, DispositionId id) {
        return contention
                .retrying(() -> countWhatGoes.count(caller, id))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    @Post("/{id}/expunging")
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(
            summary = "Propose to expunge the disposition",
            description = "For a BOARD_DRAFTER; needs If-Match; once approved it is unreadable for ever")
    @ShowsDisposition
    HttpResponse<?> expunge(Caller caller, DispositionId id, IfMatch version, @Body ExpungingJson body) {
        var violations = new Violations();
        var basis = ReadBasis.ofExpunging(body.basis(), violations);
        var reason = ReasonJson.read(body.reason(), violations);
        return basis == null || reason == null
                ? problems.of(violations)
                : answers.to(caller, () -> expungeDisposition.expunge(caller, id, version.version(), basis, reason));
    }

    /** Why nothing of it may be kept. */
    @Serdeable
    @Schema(name = "Expunging")
    record ExpungingJson(
            @Nullable
            @Schema(
                    allowableValues = {"RETENTION_ENDED", "WRONG_PERSON", "ORDERED"},
                    description = "RETENTION_ENDED only forty years after the decision",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String basis,

            @Nullable @Schema(maxLength = 2000, example = "保存期間の満了", requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        @Override
        public String toString() {
            return "ExpungingJson[redacted]";
        }
    }
}
