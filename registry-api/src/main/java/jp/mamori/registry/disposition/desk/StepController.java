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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.content.Papers;
import jp.mamori.registry.disposition.life.ApproveStep;
import jp.mamori.registry.disposition.life.ReturnStep;
import jp.mamori.registry.disposition.life.SubmitStep;
import jp.mamori.registry.disposition.life.TakeOverDraft;
import jp.mamori.registry.disposition.life.WithdrawStep;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** The open step of a disposition: submit, approve, return, take back, take over. */
@Controller("/v1/dispositions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Dispositions")
class StepController {
    private final SubmitStep submitStep;
    private final ApproveStep approveStep;
    private final ReturnStep returnStep;
    private final WithdrawStep withdrawStep;
    private final TakeOverDraft takeOverDraft;
    private final Answers answers;
    private final Problems problems;

    StepController(
            SubmitStep submitStep,
            ApproveStep approveStep,
            ReturnStep returnStep,
            WithdrawStep withdrawStep,
            TakeOverDraft takeOverDraft,
            Answers answers,
            Problems problems) {
        this.submitStep = submitStep;
        this.approveStep = approveStep;
        this.returnStep = returnStep;
        this.withdrawStep = withdrawStep;
        this.takeOverDraft = takeOverDraft;
        this.answers = answers;
        this.problems = problems;
    }

    @Post("/{id}/submission")
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(
            summary = "Submit the open step to a second officer",
            description = "For the BOARD_DRAFTER who proposed it; needs If-Match")
    @ShowsDisposition
    HttpResponse<?> submit(Caller caller, DispositionId id, IfMatch version) {
        return answers.to(caller, () -> submitStep.submit(caller, id, version.version()));
    }

    @Post("/{id}/approval")
    @ForOfficers(Role.BOARD_APPROVER)
    @Operation(
            summary = "Approve the open step",
            description = "For a BOARD_APPROVER who did not propose it; needs If-Match")
    @ShowsDisposition
    @ApiResponse(responseCode = "204", description = "It was an expunging; nothing is left to show")
    HttpResponse<?> approve(Caller caller, DispositionId id, IfMatch version) {
        return answers.to(caller, () -> approveStep.approve(caller, id, version.version()));
    }

    @Post("/{id}/return")
    @ForOfficers(Role.BOARD_APPROVER)
    @Operation(
            summary = "Return the open step to its proposer",
            description = "For a BOARD_APPROVER who did not propose it; needs If-Match")
    @ShowsDisposition
    HttpResponse<?> giveBack(Caller caller, DispositionId id, IfMatch version, @Body ReasonJson body) {
        var violations = new Violations();
        var reason = body.read(violations);
        return reason == null
                ? problems.of(violations)
                : answers.to(caller, () -> returnStep.giveBack(caller, id, version.version(), reason));
    }

    @Post("/{id}/takeover")
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(
            summary = "Take a draft over whose drafter left or is absent",
            description =
                    "For another BOARD_DRAFTER of its authority, while the step is a draft or returned; needs If-Match. None who ever drafted it can decide on it")
    @ShowsDisposition
    HttpResponse<?> takeOver(Caller caller, DispositionId id, IfMatch version, @Body ReasonJson body) {
        var violations = new Violations();
        var reason = body.read(violations);
        return reason == null
                ? problems.of(violations)
                : answers.to(caller, () -> takeOverDraft.takeOver(caller, id, version.version(), reason));
    }

    @Post("/{id}/withdrawal")
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(
            summary = "Take the open step back",
            description =
                    "For the officer who proposed it; needs If-Match. A submitted first record becomes a draft again; a draft is dropped for good")
    @ShowsDisposition
    @ApiResponse(responseCode = "204", description = "The draft is gone")
    HttpResponse<?> withdraw(Caller caller, DispositionId id, IfMatch version) {
        return answers.to(caller, () -> withdrawStep.withdraw(caller, id, version.version()));
    }

    /** Why something is returned, corrected or taken over. */
    @Serdeable
    @Schema(name = "Reason")
    record ReasonJson(
            @Nullable
            @Schema(maxLength = 2000, example = "処分年月日を確認してください。", requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {
        @Nullable
        String read(Violations violations) {
            return read(reason, violations);
        }

        static @Nullable String read(@Nullable String reason, Violations violations) {
            return violations.parse(
                    reason,
                    "/reason",
                    "text-not-taken",
                    text -> Optional.of(text).filter(t -> PlainText.isParagraphs(t, Papers.LONGEST_REASON)));
        }

        @Override
        public String toString() {
            return "ReasonJson[redacted]";
        }
    }
}
