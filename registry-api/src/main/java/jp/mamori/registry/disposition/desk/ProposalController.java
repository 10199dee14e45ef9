package jp.mamori.registry.disposition.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.function.Function;
import jp.mamori.registry.disposition.Basis;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.body.BasisJson;
import jp.mamori.registry.disposition.body.ContentJson;
import jp.mamori.registry.disposition.body.ReinstatementJson;
import jp.mamori.registry.disposition.content.ReadBasis;
import jp.mamori.registry.disposition.content.ReadContent;
import jp.mamori.registry.disposition.content.ReadReinstatement;
import jp.mamori.registry.disposition.desk.StepController.ReasonJson;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.proposal.AnnulDisposition;
import jp.mamori.registry.disposition.proposal.CorrectDisposition;
import jp.mamori.registry.disposition.proposal.ReinstateDisposition;
import jp.mamori.registry.disposition.proposal.ResumeDisposition;
import jp.mamori.registry.disposition.proposal.StayDisposition;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Changes of a recorded disposition, each put before a second officer. */
@Controller("/v1/dispositions")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForOfficers(Role.BOARD_DRAFTER)
@Tag(name = "Dispositions")
class ProposalController {
    private final CorrectDisposition correctDisposition;
    private final StayDisposition stayDisposition;
    private final ResumeDisposition resumeDisposition;
    private final AnnulDisposition annulDisposition;
    private final ReinstateDisposition reinstateDisposition;
    private final Answers answers;
    private final PublicIds publicIds;
    private final Problems problems;
    private final Clock clock;

    ProposalController(
            CorrectDisposition correctDisposition,
            StayDisposition stayDisposition,
            ResumeDisposition resumeDisposition,
            AnnulDisposition annulDisposition,
            ReinstateDisposition reinstateDisposition,
            Answers answers,
            PublicIds publicIds,
            Problems problems,
            Clock clock) {
        this.correctDisposition = correctDisposition;
        this.stayDisposition = stayDisposition;
        this.resumeDisposition = resumeDisposition;
        this.annulDisposition = annulDisposition;
        this.reinstateDisposition = reinstateDisposition;
        this.answers = answers;
        this.publicIds = publicIds;
        this.problems = problems;
        this.clock = clock;
    }

    @Post("/{id}/corrections")
    @Operation(summary = "Propose a correction", description = "For a BOARD_DRAFTER; needs If-Match; the kind stays")
    @ShowsDisposition
    HttpResponse<?> correct(Caller caller, DispositionId id, IfMatch version, @Body CorrectionJson body) {
        var violations = new Violations();
        var json = violations.required(body.content(), "/content");
        var content = json == null
                ? null
                : ReadContent.read(json, "/content", Tokyo.today(clock), publicIds, violations)
                        .orElse(null);
        var reason = ReasonJson.read(body.reason(), violations);
        return content == null || reason == null
                ? problems.of(violations)
                : answers.to(caller, () -> correctDisposition.correct(caller, id, version.version(), content, reason));
    }

    @Post("/{id}/stay")
    @Operation(summary = "Propose a stay (執行停止)", description = "For a BOARD_DRAFTER; needs If-Match")
    @ShowsDisposition
    HttpResponse<?> stay(Caller caller, DispositionId id, IfMatch version, @Body RestedJson body) {
        return resting(caller, body, false, basis -> stayDisposition.stay(caller, id, version.version(), basis));
    }

    @Post("/{id}/resumption")
    @Operation(
            summary = "Propose that a stayed disposition takes effect again",
            description = "For a BOARD_DRAFTER; needs If-Match")
    @ShowsDisposition
    HttpResponse<?> resume(Caller caller, DispositionId id, IfMatch version, @Body RestedJson body) {
        return resting(caller, body, false, basis -> resumeDisposition.resume(caller, id, version.version(), basis));
    }

    @Post("/{id}/annulment")
    @Operation(summary = "Propose an annulment with its basis", description = "For a BOARD_DRAFTER; needs If-Match")
    @ShowsDisposition
    HttpResponse<?> annul(Caller caller, DispositionId id, IfMatch version, @Body RestedJson body) {
        return resting(caller, body, true, basis -> annulDisposition.annul(caller, id, version.version(), basis));
    }

    @Post("/{id}/reinstatement")
    @Operation(
            summary = "Propose to record a re-grant or a re-registration",
            description = "For a BOARD_DRAFTER; needs If-Match; of a lapse, a confiscation or a revocation in force")
    @ShowsDisposition
    HttpResponse<?> reinstate(Caller caller, DispositionId id, IfMatch version, @Body ReinstatedJson body) {
        var violations = new Violations();
        var reinstatement = ReadReinstatement.read(body.reinstatement(), "/reinstatement", violations);
        return reinstatement == null
                ? problems.of(violations)
                : answers.to(
                        caller, () -> reinstateDisposition.reinstate(caller, id, version.version(), reinstatement));
    }

    private HttpResponse<?> resting(
            Caller caller, RestedJson body, boolean ofAnnulment, Function<Basis, Outcome> useCase) {
        var violations = new Violations();
        var basis = ReadBasis.read(body.basis(), ofAnnulment, Tokyo.today(clock), violations);
        return basis.isEmpty() ? problems.of(violations) : answers.to(caller, () -> useCase.apply(basis.get()));
    }

    @Serdeable
    @Schema(name = "Correction")
    record CorrectionJson(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ContentJson content,

            @Nullable @Schema(maxLength = 2000, requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        @Override
        public String toString() {
            return "CorrectionJson[redacted]";
        }
    }

    @Serdeable
    @Schema(name = "RestedChange")
    record RestedJson(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BasisJson basis) {}

    @Serdeable
    @Schema(name = "ReinstatedChange")
    record ReinstatedJson(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            ReinstatementJson reinstatement) {}
}
