package jp.mamori.registry.check.number;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;

/** Numbers that are locked for an employer. */
@Controller("/v1/check-locks")
@ForOfficers({Role.EMPLOYER_CHECKER, Role.EMPLOYER_MANAGER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Checks")
class LocksController {
    private final ReadLocks readLocks;

    LocksController(ReadLocks readLocks) {
        this.readLocks = readLocks;
    }

    @Get
    @Operation(
            summary = "Numbers that were locked for the acting organisation, newest first",
            description =
                    "Of the last 30 days. Details differed five times in a row, so that the number was locked for a day")
    @ApiResponse(responseCode = "200", description = "At most 50")
    ReadLocks.Locks list(@Parameter(hidden = true) Caller caller) {
        return readLocks.read(caller);
    }
}
