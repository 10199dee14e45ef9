package jp.mamori.registry.certificate.delay;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import jp.mamori.registry.certificate.review.ReviewId;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Lawful delays of lines in a person's access history. */
@Controller("/v1/access-delays")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Access delays")
class DelayController {
    private static final int LONGEST = 90;

    private final ProposeDelay proposeDelay;
    private final ApproveDelay approveDelay;
    private final RejectDelay rejectDelay;
    private final ListDelays listDelays;
    private final DelayRows rows;
    private final PublicIds publicIds;
    private final Contention contention;
    private final Problems problems;
    private final Clock clock;

    DelayController(
            ProposeDelay proposeDelay,
            ApproveDelay approveDelay,
            RejectDelay rejectDelay,
            ListDelays listDelays,
            DelayRows rows,
            PublicIds publicIds,
            Contention contention,
            Problems problems,
            Clock clock) {
        this.proposeDelay = proposeDelay;
        this.approveDelay = approveDelay;
        this.rejectDelay = rejectDelay;
        this.listDelays = listDelays;
        this.rows = rows;
        this.publicIds = publicIds;
        this.contention = contention;
        this.problems = problems;
        this.clock = clock;
    }

    @Serdeable
    @Schema(name = "NewAccessDelay")
    record NewDelay(
            @Nullable
            @Schema(
                    maxLength = PublicIds.LENGTH,
                    description = "A review of the acting authority, whose applicant is meant")
            String review,

            @Nullable DelayBasis basis,

            @Nullable @Schema(minimum = "1", maximum = "90", description = "Days from the approval")
            Integer days) {}

    @Get
    @ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
    @Operation(
            summary = "The authority's delays",
            description = "Newest first, at most 100; for BOARD_DRAFTER and BOARD_APPROVER")
    @ApiResponse(responseCode = "200", description = "The delays")
    DelayViews.DelayList list(@Parameter(hidden = true) Caller caller) {
        return DelayViews.DelayList.of(contention.retrying(() -> listDelays.list(caller)), clock.instant());
    }

    @Post
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(
            summary = "Propose a delay",
            description = "For BOARD_DRAFTER; a second officer approves it within seven days")
    @ApiResponse(
            responseCode = "201",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = DelayViews.Proposed.class)))
    @ApiResponse(responseCode = "404", description = "No such review of this authority")
    @ApiResponse(responseCode = "409", description = "There is one, or was one within the last year")
    HttpResponse<?> propose(@Parameter(hidden = true) Caller caller, @Body NewDelay body) {
        var violations = new Violations();
        var review =
                violations.parse(body.review(), "/review", "malformed", text -> publicIds.parse(ReviewId.class, text));
        var basis = violations.required(body.basis(), "/basis");
        var days = violations.required(body.days(), "/days");
        violations.check(days == null || days >= 1 && days <= LONGEST, "/days", "delay-out-of-range");
        if (violations.any() || review == null || basis == null || days == null) {
            return problems.of(violations);
        }
        return switch (contention.retrying(() -> proposeDelay.propose(review, basis, days, caller))) {
            case ProposeDelay.Outcome.Proposed(var id) -> HttpResponse.created(new DelayViews.Proposed(id));
            case ProposeDelay.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case ProposeDelay.Outcome.DelayedBefore() -> problems.of(ProblemType.ALREADY_EXISTS);
        };
    }

    @Post("/{id}/approval")
    @ForOfficers(Role.BOARD_APPROVER)
    @Operation(summary = "Approve a delay", description = "For BOARD_APPROVER, and not for who proposed it")
    @ApiResponse(
            responseCode = "200",
            description = "In force",
            content = @Content(schema = @Schema(implementation = DelayViews.InForce.class)))
    @ApiResponse(responseCode = "403", description = "Proposed by the same officer")
    @ApiResponse(responseCode = "404", description = "Absent, or another authority's")
    @ApiResponse(responseCode = "409", description = "Decided already, or given up")
    HttpResponse<?> approve(DelayId id, @Parameter(hidden = true) Caller caller) {
        return switch (contention.retrying(() -> approveDelay.approve(id, caller))) {
            case ApproveDelay.Outcome.InForce(var endsAt) -> HttpResponse.ok(new DelayViews.InForce(id, endsAt));
            case ApproveDelay.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case ApproveDelay.Outcome.SameOfficer() -> problems.of(ProblemType.SECOND_OFFICER_REQUIRED);
            case ApproveDelay.Outcome.NotAwaitingApproval() -> problems.of(ProblemType.WRONG_STATE);
        };
    }

    @Post("/{id}/rejection")
    @ForOfficers(Role.BOARD_APPROVER)
    @Operation(summary = "Refuse a delay", description = "For BOARD_APPROVER, and not for who proposed it")
    @ApiResponse(
            responseCode = "200",
            description = "Refused; the person now sees that it was asked for",
            content = @Content(schema = @Schema(implementation = DelayViews.Line.class)))
    @ApiResponse(responseCode = "403", description = "Proposed by the same officer")
    @ApiResponse(responseCode = "404", description = "Absent, or another authority's")
    @ApiResponse(responseCode = "409", description = "Decided already, or given up")
    HttpResponse<?> reject(DelayId id, @Parameter(hidden = true) Caller caller) {
        return switch (contention.retrying(() -> rejectDelay.reject(id, caller))) {
            case RejectDelay.Outcome.Rejected(var delay) ->
                HttpResponse.ok(DelayViews.Line.of(delay, clock.instant(), false));
            case RejectDelay.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case RejectDelay.Outcome.SameOfficer() -> problems.of(ProblemType.SECOND_OFFICER_REQUIRED);
            case RejectDelay.Outcome.NotAwaitingApproval() -> problems.of(ProblemType.WRONG_STATE);
        };
    }

    @Get("/count")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "How many delays are in force, and how many there ever were", description = "For everybody")
    @ApiResponse(
            responseCode = "200",
            description = "The count",
            content = @Content(schema = @Schema(implementation = DelayViews.Count.class)))
    HttpResponse<?> count() {
        return HttpResponse.ok(new DelayViews.Count(rows.inForce(clock.instant()), rows.approved()));
    }
}
