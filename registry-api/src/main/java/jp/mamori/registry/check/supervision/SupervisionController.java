package jp.mamori.registry.check.supervision;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Page;
import org.jspecify.annotations.Nullable;

/** Employers as the authority above them sees them. */
@Controller("/v1/employer-use")
@ForOfficers(Role.SUPERVISOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Supervision")
class SupervisionController {
    private static final String ROUTE = "employer-use";

    private final ListEmployerUse listEmployerUse;
    private final Cursors cursors;
    private final Contention contention;

    SupervisionController(ListEmployerUse listEmployerUse, Cursors cursors, Contention contention) {
        this.listEmployerUse = listEmployerUse;
        this.cursors = cursors;
        this.contention = contention;
    }

    @Get
    @Operation(
            summary = "How the employers under the acting authority use the registry",
            description = "For SUPERVISOR. Who made no check in this month and the twelve before it comes first, "
                    + "then by reading; figures only, nobody's data and no outcome")
    @ApiResponse(responseCode = "200", description = "One page")
    Page<EmployerUse> list(
            @Parameter(hidden = true) Caller caller,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        var slice = cursors.slice(caller.key(), ROUTE, limit, cursor);
        return contention.retrying(() -> listEmployerUse.list(slice, caller));
    }
}
