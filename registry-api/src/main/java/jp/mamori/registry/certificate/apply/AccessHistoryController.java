package jp.mamori.registry.certificate.apply;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import org.jspecify.annotations.Nullable;

/** Who looked at an applicant's data. */
@Controller("/v1/access-history")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Applicant")
class AccessHistoryController {
    private static final String ROUTE = "access-history";

    private final ReadAccessHistory readAccessHistory;
    private final Cursors cursors;

    AccessHistoryController(ReadAccessHistory readAccessHistory, Cursors cursors) {
        this.readAccessHistory = readAccessHistory;
        this.cursors = cursors;
    }

    @Get
    @Operation(summary = "Who read or changed the applicant's data, newest first")
    @ApiResponse(responseCode = "200", description = "One page; it may hold fewer entries than asked for")
    Page<ReadAccessHistory.Entry> list(
            @Parameter(hidden = true) Caller caller,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return readAccessHistory.read(cursors.slice(caller.key(), ROUTE, limit, cursor), caller);
    }
}
