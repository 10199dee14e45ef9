package jp.mamori.registry.disposition.retention;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.mamori.registry.platform.data.Contention;

/** Counts in public what was expunged: nobody can make records vanish unseen. */
@Controller("/v1/expunged")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Transparency")
class ExpungedController {
    private final ReadRetention readRetention;
    private final Contention contention;

    ExpungedController(ReadRetention readRetention, Contention contention) {
        this.readRetention = readRetention;
        this.contention = contention;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            summary = "How many dispositions were expunged",
            description = "By fiscal year, newest first; all authorities together, so that a count points at nobody")
    @ApiResponse(responseCode = "200", description = "The counts")
    RetentionViews.Counts counts() {
        return new RetentionViews.Counts(contention.retrying(readRetention::expunged).stream()
                .map(RetentionViews.Count::of)
                .toList());
    }
}
