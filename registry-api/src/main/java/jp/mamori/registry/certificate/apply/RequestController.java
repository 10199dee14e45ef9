package jp.mamori.registry.certificate.apply;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.function.Supplier;
import jp.mamori.registry.certificate.apply.RequestViews.Request;
import jp.mamori.registry.certificate.issue.IssueCertificates;
import jp.mamori.registry.certificate.request.RequestId;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForApplicants;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.data.OneTransaction;
import jp.mamori.registry.platform.http.Attempt;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Idempotency;
import jp.mamori.registry.platform.http.IdempotencyKey;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** An applicant's requests for certificates. */
@Controller("/v1/requests")
@ForApplicants
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Requests")
class RequestController {
    private static final String ROUTE = "requests";

    private final ReadRequestBody readRequestBody;
    private final SubmitRequest submitRequest;
    private final CompleteRequest completeRequest;
    private final AcceptResult acceptResult;
    private final AskForCorrection askForCorrection;
    private final WithdrawRequest withdrawRequest;
    private final ReadRequests readRequests;
    private final IssueCertificates issueCertificates;
    private final Idempotency idempotency;
    private final Contention contention;
    private final OneTransaction oneTransaction;
    private final Cursors cursors;
    private final PublicIds publicIds;
    private final Problems problems;

    RequestController(
            ReadRequestBody readRequestBody,
            SubmitRequest submitRequest,
            CompleteRequest completeRequest,
            AcceptResult acceptResult,
            AskForCorrection askForCorrection,
            WithdrawRequest withdrawRequest,
            ReadRequests readRequests,
            IssueCertificates issueCertificates,
            Idempotency idempotency,
            Contention contention,
            OneTransaction oneTransaction,
            Cursors cursors,
            PublicIds publicIds,
            Problems problems) {
        this.readRequestBody = readRequestBody;
        this.submitRequest = submitRequest;
        this.completeRequest = completeRequest;
        this.acceptResult = acceptResult;
        this.askForCorrection = askForCorrection;
        this.withdrawRequest = withdrawRequest;
        this.readRequests = readRequests;
        this.issueCertificates = issueCertificates;
        this.idempotency = idempotency;
        this.contention = contention;
        this.oneTransaction = oneTransaction;
        this.cursors = cursors;
        this.publicIds = publicIds;
        this.problems = problems;
    }

    @Post
    @Operation(
            summary = "Ask for a certificate",
            description = "For one employer, purpose and occasion; a request code fills these in")
    @ApiResponse(
            responseCode = "201",
            description = "The request",
            content = @Content(schema = @Schema(implementation = Request.class)))
    @ApiResponse(responseCode = "400", description = "A member is missing or wrong")
    @ApiResponse(responseCode = "409", description = "One for this employer, purpose and occasion is open")
    HttpResponse<?> submit(@Parameter(hidden = true) Caller caller, IdempotencyKey key, @Body Bodies.NewRequest body) {
        var wanted = readRequestBody.wanted(body);
        return idempotency.once(
                caller.key(),
                ROUTE,
                key,
                body,
                () -> switch (submitRequest.submit(wanted, caller)) {
                    case SubmitRequest.Outcome.Submitted(var id) -> new Attempt.Created(id.value());
                    case SubmitRequest.Outcome.NoSuchEmployer() -> refused("/employer", "organisation-unknown");
                    case SubmitRequest.Outcome.PurposeWithoutBasis() -> refused("/purpose", "purpose-without-basis");
                    case SubmitRequest.Outcome.OpenAlready(var id) ->
                        new Attempt.Refusal(problems.of(ProblemType.ALREADY_EXISTS, "request", publicIds.text(id)));
                },
                uuid -> created(new RequestId(uuid), caller));
    }

    private Attempt refused(String pointer, String code) {
        var violations = new Violations();
        violations.add(pointer, code);
        return new Attempt.Refusal(problems.of(violations));
    }

    private HttpResponse<?> created(RequestId id, Caller caller) {
        var view = readRequests.read(id, caller).orElseThrow();
        return HttpResponse.created(view, URI.create("/v1/requests/" + publicIds.text(id)))
                .header(HttpHeaders.ETAG, IfMatch.etag(view.version()));
    }

    @Get
    @Operation(
            summary = "The applicant's own requests, newest first",
            description = "Open and closed ones, without their results")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<Request> list(
            @Parameter(hidden = true) Caller caller,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        var slice = cursors.slice(caller.key(), ROUTE, limit, cursor);
        return contention.retrying(() -> readRequests.list(slice, caller));
    }

    @Get("/{id}")
    @Operation(
            summary = "One request",
            description = "Where it stands, what is needed next, and from the release on its result")
    @ApiResponse(
            responseCode = "200",
            description = "The request, with ETag",
            content = @Content(schema = @Schema(implementation = Request.class)))
    @ApiResponse(responseCode = "404", description = "Absent, or somebody else's")
    HttpResponse<?> get(RequestId id, @Parameter(hidden = true) Caller caller) {
        return contention.retrying(() -> shown(id, caller));
    }

    private HttpResponse<?> shown(RequestId id, Caller caller) {
        return readRequests
                .read(id, caller)
                .<HttpResponse<?>>map(
                        view -> HttpResponse.ok(view).header(HttpHeaders.ETAG, IfMatch.etag(view.version())))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    @Post("/{id}/completion")
    @Operation(
            summary = "Complete a request with the applicant's present particulars",
            description =
                    "For a request that waits for something missing; screening begins again with what is declared now")
    @ApiResponse(
            responseCode = "200",
            description = "The request as it stands now",
            content = @Content(schema = @Schema(implementation = Request.class)))
    @ApiResponse(responseCode = "409", description = "Something is still missing, or the request does not wait")
    HttpResponse<?> complete(
            RequestId id, IfMatch version, @Body Bodies.Nothing body, @Parameter(hidden = true) Caller caller) {
        return changed(() -> switch (completeRequest.complete(id, version.version(), caller)) {
            case CompleteRequest.Outcome.InProgress() -> shown(id, caller);
            case CompleteRequest.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case CompleteRequest.Outcome.ChangedSinceRead(var now) -> stale(now);
            case CompleteRequest.Outcome.NotWaiting(var now) -> wrongState(now);
            case CompleteRequest.Outcome.StillMissing(var missing) ->
                problems.of(ProblemType.STILL_INCOMPLETE, "missing", missing);
        });
    }

    @Post("/{id}/acceptance")
    @Operation(
            summary = "Accept the result: the certificate is issued at the next slot",
            description =
                    "Only while the result is released and unanswered; chooses what the certificate shows besides")
    @ApiResponse(
            responseCode = "200",
            description = "The request as it stands now",
            content = @Content(schema = @Schema(implementation = Request.class)))
    @ApiResponse(responseCode = "409", description = "No result waits for an answer")
    HttpResponse<?> accept(
            RequestId id, IfMatch version, @Body Bodies.Acceptance body, @Parameter(hidden = true) Caller caller) {
        var choice = ReadRequestBody.choice(body);
        var accepted = changed(() -> switch (acceptResult.accept(id, version.version(), choice, caller)) {
            case AcceptResult.Outcome.WillBeIssued() -> shown(id, caller);
            case AcceptResult.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case AcceptResult.Outcome.ChangedSinceRead(var now) -> stale(now);
            case AcceptResult.Outcome.NotReleased(var now) -> wrongState(now);
            case AcceptResult.Outcome.NoSuchFormerName() -> problems.of(ReadRequestBody.noSuchFormerName());
        });
        return accepted.code() == HttpStatus.OK.getCode() && isIssuedAtOnce(id) ? get(id, caller) : accepted;
    }

    /** What is to be signed is stored before it is signed, so neither belongs to the transaction of the acceptance. */
    private boolean isIssuedAtOnce(RequestId id) {
        return contention.retrying(() -> issueCertificates.issueIfDue(id));
    }

    @Post("/{id}/correction")
    @Operation(
            summary = "Ask for a correction of the result",
            description =
                    "Only while the result is released and unanswered; officers of the board that owns the record look again")
    @ApiResponse(
            responseCode = "200",
            description = "The request as it stands now",
            content = @Content(schema = @Schema(implementation = Request.class)))
    @ApiResponse(responseCode = "409", description = "No result waits for an answer")
    HttpResponse<?> correct(
            RequestId id, IfMatch version, @Body Bodies.Correction body, @Parameter(hidden = true) Caller caller) {
        var text = ReadRequestBody.correction(body);
        return changed(() -> switch (askForCorrection.ask(id, version.version(), text, caller)) {
            case AskForCorrection.Outcome.Asked() -> shown(id, caller);
            case AskForCorrection.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case AskForCorrection.Outcome.ChangedSinceRead(var now) -> stale(now);
            case AskForCorrection.Outcome.NotReleased(var now) -> wrongState(now);
        });
    }

    @Post("/{id}/withdrawal")
    @Operation(
            summary = "Withdraw the request, or the certificate that it led to",
            description = "The employer is not told why; a withdrawn certificate checks as no longer current")
    @ApiResponse(
            responseCode = "200",
            description = "The request as it stands now",
            content = @Content(schema = @Schema(implementation = Request.class)))
    @ApiResponse(responseCode = "409", description = "It has ended already")
    HttpResponse<?> withdraw(
            RequestId id, IfMatch version, @Body Bodies.Nothing body, @Parameter(hidden = true) Caller caller) {
        return changed(() -> switch (withdrawRequest.withdraw(id, version.version(), caller)) {
            case WithdrawRequest.Outcome.Done() -> shown(id, caller);
            case WithdrawRequest.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case WithdrawRequest.Outcome.ChangedSinceRead(var now) -> stale(now);
            case WithdrawRequest.Outcome.EndedAlready(var now) -> wrongState(now);
        });
    }

    /** The change and the reading of what it led to commit together. */
    private HttpResponse<?> changed(Supplier<HttpResponse<?>> change) {
        return contention.retrying(() -> oneTransaction.aroundReadCommitted(change));
    }

    private HttpResponse<?> stale(long now) {
        return problems.of(ProblemType.CHANGED_SINCE_READ, "version", now);
    }

    private HttpResponse<?> wrongState(Enum<?> now) {
        return problems.of(ProblemType.WRONG_STATE, "state", now);
    }
}
