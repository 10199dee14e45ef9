package jp.mamori.registry.certificate.search;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import jp.mamori.registry.certificate.search.PersonSearchViews.Answer;
import jp.mamori.registry.certificate.search.PersonSearchViews.Found;
import jp.mamori.registry.certificate.search.SearchPersons.Outcome;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.time.Tokyo;

/** Searches for a person, for officers of entitled authorities; employers check what an applicant presents instead. */
@Controller("/v1/person-searches")
@ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Person searches")
class PersonSearchController {
    private final SearchPersons searchPersons;
    private final Contention contention;
    private final Problems problems;
    private final Clock clock;

    PersonSearchController(SearchPersons searchPersons, Contention contention, Problems problems, Clock clock) {
        this.searchPersons = searchPersons;
        this.contention = contention;
        this.problems = problems;
        this.clock = clock;
    }

    /** Searches the registers that the authority may search for the purpose; each search counts and is logged. */
    @Post
    @Operation(
            summary = "Search for a person",
            description =
                    "In the registers that the authority may search for the purpose; each search counts and is logged")
    @ApiResponse(
            responseCode = "200",
            description = "What was found; that nothing was found is a result, not an error",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "400", description = "Malformed, or no register may be searched for this purpose")
    @ApiResponse(responseCode = "403", description = "Not an officer of an authority")
    @ApiResponse(responseCode = "429", description = "Searched for this person too often today")
    HttpResponse<?> search(@Body PersonSearchJson body, @Parameter(hidden = true) Caller caller) {
        var sought = body.read(Tokyo.today(clock));
        var outcome = contention.retrying(() -> searchPersons.search(sought.person(), sought.purpose(), caller));
        return switch (outcome) {
            case Outcome.Searched(var found, var registers, var asOf) ->
                HttpResponse.ok(new Answer(
                        found.isEmpty() ? "NO_MATCHING_RECORD" : "POSSIBLE_MATCH",
                        Set.of(),
                        registers,
                        asOf,
                        found.stream().map(Found::of).toList()));
            case Outcome.Incomplete(var missing, var registers, var asOf) ->
                HttpResponse.ok(new Answer("INCOMPLETE", missing, registers, asOf, List.of()));
            case Outcome.NoBasis() -> problems.of(noBasis());
            case Outcome.OverQuota() -> overQuota();
        };
    }

    private static Violations noBasis() {
        var violations = new Violations();
        violations.add("/purpose", "purpose-without-basis");
        return violations;
    }

    private HttpResponse<?> overQuota() {
        var midnight = Tokyo.startOf(Tokyo.today(clock).plusDays(1));
        long seconds = Duration.between(clock.instant(), midnight).toSeconds();
        var answer = problems.of(ProblemType.TOO_MANY_REQUESTS);
        answer.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return answer.header("RateLimit-Policy", "\"person\";q=" + SearchPersons.MOST_A_DAY + ";w=86400")
                .header("RateLimit", "\"person\";r=0;t=" + seconds);
    }
}
