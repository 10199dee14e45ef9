package jp.mamori.registry.disposition.retention;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import jp.mamori.registry.disposition.retention.RetentionViews.Report;
import jp.mamori.registry.disposition.retention.RetentionViews.ReportList;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.http.Attempt;
import jp.mamori.registry.platform.http.Idempotency;
import jp.mamori.registry.platform.http.IdempotencyKey;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;

/** What happens to dispositions whose forty years are over. */
@Controller("/v1/retention-reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Dispositions")
class RetentionController {
    private static final String ROUTE = "retention-reports";

    private final ProposeRetention proposeRetention;
    private final DecideRetention decideRetention;
    private final ReadRetention readRetention;
    private final Idempotency idempotency;
    private final Contention contention;
    private final PublicIds publicIds;
    private final Problems problems;

    RetentionController(
            ProposeRetention proposeRetention,
            DecideRetention decideRetention,
            ReadRetention readRetention,
            Idempotency idempotency,
            Contention contention,
            PublicIds publicIds,
            Problems problems) {
        this.proposeRetention = proposeRetention;
        this.decideRetention = decideRetention;
        this.readRetention = readRetention;
        this.idempotency = idempotency;
        this.contention = contention;
        this.publicIds = publicIds;
        this.problems = problems;
    }

    @Post
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(
            summary = "List the dispositions whose retention is over",
            description =
                    "For BOARD_DRAFTER; a dry run, at most 1,000: nothing is expunged before another officer approves")
    @ApiResponse(
            responseCode = "201",
            description = "The report",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @ApiResponse(responseCode = "409", description = "Nothing is due, or a report is open")
    HttpResponse<?> propose(@Parameter(hidden = true) Caller caller, IdempotencyKey key) {
        return idempotency.once(
                caller.key(),
                ROUTE,
                key,
                Map.of(),
                () -> switch (proposeRetention.propose(caller)) {
                    case ProposeRetention.Outcome.Proposed(var id) -> new Attempt.Created(id.value());
                    case ProposeRetention.Outcome.OpenAlready(var id) ->
                        new Attempt.Refusal(problems.of(ProblemType.ALREADY_EXISTS, "report", publicIds.text(id)));
                    case ProposeRetention.Outcome.NothingDue() ->
                        new Attempt.Refusal(problems.of(ProblemType.NOTHING_DUE));
                },
                uuid -> created(caller, new ReportId(uuid)));
    }

    private HttpResponse<?> created(Caller caller, ReportId id) {
        var view = Report.of(readRetention.read(caller, id).orElseThrow());
        return HttpResponse.created(view, URI.create("/v1/" + ROUTE + "/" + publicIds.text(id)))
                .header(HttpHeaders.ETAG, IfMatch.etag(view.version()));
    }

    @Get
    @ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
    @Operation(
            summary = "The authority's retention reports",
            description = "Newest first, at most 100, without what they list; for BOARD_DRAFTER and BOARD_APPROVER")
    @ApiResponse(responseCode = "200", description = "The reports")
    ReportList list(@Parameter(hidden = true) Caller caller) {
        return new ReportList(contention.retrying(() -> readRetention.list(caller)).stream()
                .map(RetentionViews.Summary::of)
                .toList());
    }

    @Get("/{id}")
    @ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
    @Operation(summary = "A retention report", description = "For BOARD_DRAFTER and BOARD_APPROVER")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = Report.class)))
    HttpResponse<?> read(@Parameter(hidden = true) Caller caller, ReportId id) {
        return shown(caller, id);
    }

    @Post("/{id}/approval")
    @ForOfficers(Role.BOARD_APPROVER)
    @Operation(
            summary = "Approve a retention report",
            description = "For BOARD_APPROVER, not the officer who made it; what it lists is expunged within minutes")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = Report.class)))
    HttpResponse<?> approve(@Parameter(hidden = true) Caller caller, ReportId id, IfMatch version) {
        return decide(caller, id, version, true);
    }

    @Post("/{id}/rejection")
    @ForOfficers(Role.BOARD_APPROVER)
    @Operation(
            summary = "Reject a retention report",
            description = "For BOARD_APPROVER, not the officer who made it; nothing is expunged")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = Report.class)))
    HttpResponse<?> reject(@Parameter(hidden = true) Caller caller, ReportId id, IfMatch version) {
        return decide(caller, id, version, false);
    }

    private HttpResponse<?> decide(Caller caller, ReportId id, IfMatch version, boolean approve) {
        return switch (contention.retrying(() -> decideRetention.decide(caller, id, version.version(), approve))) {
            case DecideRetention.Outcome.Decided() -> shown(caller, id);
            case DecideRetention.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case DecideRetention.Outcome.ChangedSinceRead(var now) ->
                problems.of(ProblemType.CHANGED_SINCE_READ, "version", now);
            case DecideRetention.Outcome.DecidedAlready(var now) -> problems.of(ProblemType.WRONG_STATE, "state", now);
            case DecideRetention.Outcome.SecondOfficerRequired() -> problems.of(ProblemType.SECOND_OFFICER_REQUIRED);
        };
    }

    private HttpResponse<?> shown(Caller caller, ReportId id) {
        return contention
                .retrying(() -> readRetention.read(caller, id))
                .map(Report::of)
                .<HttpResponse<?>>map(
                        view -> HttpResponse.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }
}
