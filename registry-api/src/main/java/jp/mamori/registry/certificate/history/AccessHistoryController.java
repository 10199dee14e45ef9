package jp.mamori.registry.certificate.history;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.audit.tree.EventProofs;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForApplicants;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Who looked at an applicant's data. */
@Controller("/v1/access-history")
@ForApplicants
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Applicant")
class AccessHistoryController {
    private static final String ROUTE = "access-history";
    private static final String NOTE = "text/plain; charset=utf-8";

    private final ReadAccessHistory readAccessHistory;
    private final Cursors cursors;
    private final Problems problems;

    AccessHistoryController(ReadAccessHistory readAccessHistory, Cursors cursors, Problems problems) {
        this.readAccessHistory = readAccessHistory;
        this.cursors = cursors;
        this.problems = problems;
    }

    @Get
    @Operation(
            summary = "Who read or changed the applicant's data, newest first",
            description =
                    "One entry for each reading and change: who, for which organisation, in which role, for what purpose and which fields")
    @ApiResponse(responseCode = "200", description = "One page; it may hold fewer entries than asked for")
    Page<ReadAccessHistory.Entry> list(
            @Parameter(hidden = true) Caller caller,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return readAccessHistory.read(cursors.slice(caller.key(), ROUTE, limit, cursor), caller);
    }

    @Get(
            uri = "/{event}/proof",
            produces = {NOTE, MediaType.APPLICATION_JSON_PROBLEM})
    @Operation(
            summary = "Proof that an entry is in the transparency log",
            description = "The entry is in it some seconds after it happened, when the log is signed again")
    @ApiResponse(
            responseCode = "200",
            description = "A C2SP tlog-proof with the opened event as its extra data",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @ApiResponse(responseCode = "404", description = "Absent, another's, not shown now, or not signed for yet")
    HttpResponse<?> proof(
            @Parameter(hidden = true) Caller caller,
            @PathVariable @Parameter(schema = @Schema(format = "uuid")) String event) {
        return parse(event)
                .map(id -> readAccessHistory.prove(id, caller))
                .<HttpResponse<?>>map(outcome -> switch (outcome) {
                    case EventProofs.Outcome.Proved(var file) ->
                        HttpResponse.ok(file.format()).contentType(NOTE).header(HttpHeaders.CACHE_CONTROL, "no-store");
                    case EventProofs.Outcome.NotFound(), EventProofs.Outcome.NotYet() ->
                        problems.of(ProblemType.NOT_FOUND);
                })
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    private static Optional<UUID> parse(String event) {
        try {
            var id = UUID.fromString(event);
            return Optional.of(id).filter(read -> read.toString().equals(event));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
