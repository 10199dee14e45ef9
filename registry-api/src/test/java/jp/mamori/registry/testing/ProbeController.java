package jp.mamori.registry.testing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.platform.http.Attempt;
import jp.mamori.registry.platform.http.CallerKey;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Idempotency;
import jp.mamori.registry.platform.http.IdempotencyKey;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Routes that exist in tests only, to see the platform's conventions without a capability. */
@Hidden
@Controller("/v1/probe")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
public class ProbeController {
    public static final AtomicReference<Supplier<Attempt>> CREATION = new AtomicReference<>();

    private final Problems problems;
    private final Cursors cursors;
    private final Idempotency idempotency;

    ProbeController(Problems problems, Cursors cursors, Idempotency idempotency) {
        this.problems = problems;
        this.cursors = cursors;
        this.idempotency = idempotency;
    }

    @Serdeable
    record Thing(
            OrganisationKind kind,
            @Nullable LocalDate day,
            @Nullable OrganisationId id,
            @Nullable Inner inner) {}

    @Serdeable
    record Inner(@Nullable List<Integer> numbers, @Nullable List<Thing> things) {}

    @Post("/things")
    Thing echo(@Body Thing thing) {
        return thing;
    }

    @Get("/things/{id}")
    HttpResponse<?> thing(OrganisationId id) {
        return problems.of(ProblemType.NOT_FOUND);
    }

    @Get("/secured")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String secured(Caller caller) {
        return "{}";
    }

    @Post("/versions")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Version version(IfMatch version) {
        return new Version(version.version());
    }

    @Serdeable
    record Version(long version) {}

    @Get("/numbers")
    Page<Integer> numbers(@Nullable @QueryValue Integer limit, @Nullable @QueryValue String cursor) {
        var slice = cursors.slice(CallerKey.PUBLIC, "probe", limit, cursor);
        var from = slice.after() == null ? 1 : Integer.parseInt(slice.after()) + 1;
        var rows = IntStream.rangeClosed(from, 45).limit(slice.rows()).boxed().toList();
        return cursors.page(slice, rows, String::valueOf, number -> number);
    }

    @Get("/failure")
    String failure() {
        throw new IllegalStateException("secret name 山田太郎");
    }

    @Get("/away")
    String away() throws SQLTransientConnectionException {
        throw new SQLTransientConnectionException("pool is empty");
    }

    @Post("/creations")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> create(Caller caller, IdempotencyKey key, @Body Inner body) {
        return idempotency.once(
                caller.key(), "probe", key, body, () -> CREATION.get().get(), ProbeController::created);
    }

    private static HttpResponse<?> created(UUID id) {
        return HttpResponse.created(new Created(id.toString()));
    }

    @Serdeable
    record Created(String id) {}
}
