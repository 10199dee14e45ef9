package jp.mamori.registry.person.applicant;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForApplicants;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;

/** The applicant's own particulars. */
@Controller("/v1/applicant")
@ExecuteOn(TaskExecutors.BLOCKING)
@ForApplicants
@Tag(name = "Applicant")
class ApplicantController {
    private final ReadOwnProfile readOwnProfile;
    private final DeclareParticulars declareParticulars;
    private final Contention contention;
    private final Problems problems;

    ApplicantController(
            ReadOwnProfile readOwnProfile,
            DeclareParticulars declareParticulars,
            Contention contention,
            Problems problems) {
        this.readOwnProfile = readOwnProfile;
        this.declareParticulars = declareParticulars;
        this.contention = contention;
        this.problems = problems;
    }

    @Get
    @Operation(
            summary = "Read your own particulars",
            description = "With an ETag; the reading is in your access history")
    @ApiResponse(
            responseCode = "200",
            description = "The particulars",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    HttpResponse<?> read(Caller caller) {
        return switch (readOwnProfile.read(caller)) {
            case ReadOwnProfile.Outcome.Found(var particulars, var version) -> answer(particulars, version);
            case ReadOwnProfile.Outcome.NotThere() -> problems.of(ProblemType.NOT_FOUND);
        };
    }

    @Put
    @Operation(
            summary = "Declare readings, former names, licence numbers and registered domicile",
            description =
                    "Replaces what was declared; needs If-Match; name and date of birth come from sign-in and are refused")
    @ApiResponse(
            responseCode = "200",
            description = "The particulars as they are now",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    HttpResponse<?> declare(Caller caller, IfMatch version, @Body ProfileJson body) {
        var violations = new Violations();
        var declared = body.read(violations);
        if (violations.any()) {
            return problems.of(violations);
        }
        return switch (contention.retrying(() -> declareParticulars.declare(caller, version.version(), declared))) {
            case DeclareParticulars.Outcome.Declared(var particulars, var now) -> answer(particulars, now);
            case DeclareParticulars.Outcome.NotThere() -> problems.of(ProblemType.NOT_FOUND);
            case DeclareParticulars.Outcome.ChangedSinceRead(var now) ->
                problems.of(ProblemType.CHANGED_SINCE_READ, "version", now);
        };
    }

    private static HttpResponse<?> answer(Particulars particulars, long version) {
        return HttpResponse.ok(ProfileView.of(particulars, version)).header(HttpHeaders.ETAG, IfMatch.etag(version));
    }
}
