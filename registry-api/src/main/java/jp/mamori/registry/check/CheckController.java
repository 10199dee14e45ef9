package jp.mamori.registry.check;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import jp.mamori.registry.check.CheckViews.Check;
import jp.mamori.registry.check.CheckViews.Search;
import jp.mamori.registry.check.CheckViews.Summary;
import jp.mamori.registry.check.asked.NewCheck;
import jp.mamori.registry.check.asked.ReadCheckBody;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.http.Attempt;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Idempotency;
import jp.mamori.registry.platform.http.IdempotencyKey;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Checks of certificates by employers. */
@Controller("/v1/checks")
@ForOfficers({Role.EMPLOYER_CHECKER, Role.EMPLOYER_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Checks")
class CheckController {
    private static final String ROUTE = "checks";
    private static final String SEARCH = "checks-of-reference";

    private final ReadCheckBody readCheckBody;
    private final CheckCertificate checkCertificate;
    private final ReadChecks readChecks;
    private final Idempotency idempotency;
    private final Contention contention;
    private final Cursors cursors;
    private final PublicIds publicIds;
    private final Problems problems;
    private final Clock clock;

    CheckController(
            ReadCheckBody readCheckBody,
            CheckCertificate checkCertificate,
            ReadChecks readChecks,
            Idempotency idempotency,
            Contention contention,
            Cursors cursors,
            PublicIds publicIds,
            Problems problems,
            Clock clock) {
        this.readCheckBody = readCheckBody;
        this.checkCertificate = checkCertificate;
        this.readChecks = readChecks;
        this.idempotency = idempotency;
        this.contention = contention;
        this.cursors = cursors;
        this.publicIds = publicIds;
        this.problems = problems;
        this.clock = clock;
    }

    @Post
    @Operation(
            summary = "Check a certificate",
            description = "Always answers with an outcome: a certificate that is not genuine is a result, not an error")
    @ApiResponse(
            responseCode = "201",
            description = "The check with its steps",
            content = @Content(schema = @Schema(implementation = Check.class)))
    @ApiResponse(responseCode = "400", description = "A member is missing or wrong")
    @ApiResponse(responseCode = "403", description = "Not a checker or manager of an employer")
    @ApiResponse(
            responseCode = "429",
            description = "By number only: the number is locked for 24 hours, or 50 numbers were not found today")
    HttpResponse<?> check(@Parameter(hidden = true) Caller caller, IdempotencyKey key, @Body NewCheck body) {
        var asked = readCheckBody.asked(body);
        return idempotency.once(
                caller.key(),
                ROUTE,
                key,
                body,
                () -> attempt(checkCertificate.check(asked, caller)),
                uuid -> created(new CheckId(uuid), caller));
    }

    private Attempt attempt(CheckCertificate.Outcome outcome) {
        return switch (outcome) {
            case CheckCertificate.Outcome.Done(var id) -> new Attempt.Created(id.value());
            case CheckCertificate.Outcome.NumberLocked(var until) -> wait(ProblemType.NUMBER_LOCKED, until);
            case CheckCertificate.Outcome.ByNumberStopped(var until) -> wait(ProblemType.BY_NUMBER_STOPPED, until);
        };
    }

    private Attempt wait(ProblemType why, Instant until) {
        var seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        var answer = problems.of(why, "until", until);
        answer.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new Attempt.Refusal(answer);
    }

    private HttpResponse<?> created(CheckId id, Caller caller) {
        return HttpResponse.created(
                readChecks.read(id, caller).orElseThrow(), URI.create("/v1/checks/" + publicIds.text(id)));
    }

    @Get
    @Operation(
            summary = "The checks of the acting organisation, newest first",
            description = "Outcome, time and reference of each; the content only with the single check")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<Summary> list(
            @Parameter(hidden = true) Caller caller,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return readChecks.list(cursors.slice(caller.key(), ROUTE, limit, cursor), caller);
    }

    @Post("/search")
    @Status(HttpStatus.OK)
    @Operation(
            summary = "The checks of one reference of one's own, newest first",
            description =
                    "The reference in full; width and case make no difference. In a body, because it may lead to a person")
    @ApiResponse(responseCode = "200", description = "One page; empty where there is none")
    @ApiResponse(responseCode = "400", description = "A member is missing or wrong")
    Page<Summary> search(@Parameter(hidden = true) Caller caller, @Body Search body) {
        var violations = new Violations();
        var reference =
                violations.parse(body.reference(), "/reference", "reference-not-taken", ReadCheckBody::reference);
        violations.refuseIfAny();
        var slice = cursors.slice(caller.key(), SEARCH, body.limit(), body.cursor());
        return contention.retrying(() -> readChecks.ofReference(Objects.requireNonNull(reference), slice, caller));
    }

    @Get("/{id}")
    @Operation(
            summary = "One check",
            description = "Its outcome, the steps that led to it, and what the certificate said then")
    @ApiResponse(
            responseCode = "200",
            description = "The check with its steps",
            content = @Content(schema = @Schema(implementation = Check.class)))
    @ApiResponse(responseCode = "404", description = "Absent, or another organisation's")
    HttpResponse<?> get(CheckId id, @Parameter(hidden = true) Caller caller) {
        return contention
                .retrying(() -> readChecks.read(id, caller))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }
}
