package jp.mamori.registry.organisation.directory;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationKind;
import jp.mamori.registry.platform.http.CallerKey;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** The public directory: employers by name, reading or place, and the authorities. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Directory")
class DirectoryController {
    private static final String CACHED = "public, max-age=60";
    private static final String ROUTE = "employers";
    private static final int LONGEST_WORDS = 100;

    private final SearchEmployers searchEmployers;
    private final Directory directory;
    private final Authorities authorities;
    private final Cursors cursors;
    private final Problems problems;

    DirectoryController(
            SearchEmployers searchEmployers,
            Directory directory,
            Authorities authorities,
            Cursors cursors,
            Problems problems) {
        this.searchEmployers = searchEmployers;
        this.directory = directory;
        this.authorities = authorities;
        this.cursors = cursors;
        this.problems = problems;
    }

    @Get("/employers")
    @Operation(
            summary = "Find an employer",
            description = "By up to three words of its name, reading or place; in the order of the reading")
    @ApiResponse(
            responseCode = "200",
            description = "A page of employers and their units",
            content = @Content(schema = @Schema(implementation = EmployerPage.class)))
    HttpResponse<?> employers(
            @Nullable @QueryValue @Parameter(schema = @Schema(maxLength = LONGEST_WORDS, example = "みらい 千代田"))
                    String name,
            @Nullable @QueryValue @Parameter(schema = @Schema(pattern = "(0[1-9]|[1-3][0-9]|4[0-7])", maxLength = 2))
                    String prefecture,
            @Nullable @QueryValue @Parameter(schema = @Schema(implementation = OrganisationKind.class)) String kind,
            @Nullable @QueryValue @Parameter(schema = @Schema(minimum = "1", maximum = "100")) Integer limit,
            @Nullable @QueryValue @Parameter(schema = @Schema(maxLength = 2000)) String cursor) {
        var violations = new Violations();
        var words = violations.optional(
                name, "?name", "text-not-taken", t -> Optional.of(t).filter(w -> PlainText.isLine(w, LONGEST_WORDS)));
        var place = violations.optional(prefecture, "?prefecture", "unknown-code", Prefecture::parse);
        var wanted = violations.optional(kind, "?kind", "unknown-code", DirectoryController::employerKind);
        if (violations.any()) {
            return problems.of(violations);
        }
        var slice = cursors.slice(CallerKey.PUBLIC, ROUTE, limit, cursor);
        var found = searchEmployers.search(words, place, wanted, slice);
        return cached(cursors.page(
                slice,
                found.employers(),
                SearchEmployers.Position::text,
                employer -> OrganisationView.of(employer, found.parents().get(employer.parent()))));
    }

    @Get("/organisations/{id}")
    @Operation(
            summary = "One organisation of the directory",
            description = "Its name, reading, kind, place and numbers; a unit with its parent")
    @ApiResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    HttpResponse<?> organisation(OrganisationId id) {
        return directory
                .find(id)
                .<HttpResponse<?>>map(found -> cached(
                        OrganisationView.of(found, found.parent() == null ? null : directory.ref(found.parent()))))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    @Get("/authorities")
    @Operation(
            summary = "Who records dispositions",
            description = "Boards, governors and mayors with what each may record")
    @ApiResponse(responseCode = "200", description = "All of them, by prefecture")
    HttpResponse<AuthorityList> listAuthorities() {
        return cached(new AuthorityList(authorities.all()));
    }

    private static Optional<OrganisationKind> employerKind(String code) {
        return Kinds.EMPLOYERS.stream().filter(kind -> kind.name().equals(code)).findFirst();
    }

    private static <T> MutableHttpResponse<T> cached(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, CACHED);
    }

    @Serdeable
    @Schema(name = "EmployerPage")
    record EmployerPage(
            List<OrganisationView> items, @Nullable String next) {}

    @Serdeable
    @Schema(name = "Authorities")
    record AuthorityList(List<Authorities.Authority> items) {}
}
