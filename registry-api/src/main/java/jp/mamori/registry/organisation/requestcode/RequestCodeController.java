package jp.mamori.registry.organisation.requestcode;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.ForSignedIn;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.directory.Directory;
import jp.mamori.registry.organisation.directory.Occasion;
import jp.mamori.registry.organisation.directory.Purpose;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Codes that employers hand out and applicants type. */
@Controller("/v1/request-codes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Directory")
class RequestCodeController {
    private final MakeRequestCode makeRequestCode;
    private final RequestCodes requestCodes;
    private final Directory directory;
    private final PublicIds publicIds;
    private final Contention contention;
    private final Problems problems;

    RequestCodeController(
            MakeRequestCode makeRequestCode,
            RequestCodes requestCodes,
            Directory directory,
            PublicIds publicIds,
            Contention contention,
            Problems problems) {
        this.makeRequestCode = makeRequestCode;
        this.requestCodes = requestCodes;
        this.directory = directory;
        this.publicIds = publicIds;
        this.contention = contention;
        this.problems = problems;
    }

    @Post
    @ForOfficers({Role.EMPLOYER_CHECKER, Role.EMPLOYER_MANAGER})
    @Operation(
            summary = "Make a request code",
            description = "For EMPLOYER_CHECKER and EMPLOYER_MANAGER; valid for 90 days")
    @ApiResponse(
            responseCode = "201",
            description = "The code",
            content = @Content(schema = @Schema(implementation = RequestCodeView.class)))
    HttpResponse<?> make(Caller caller, @Body NewRequestCode body) {
        var violations = new Violations();
        var unit = violations.optional(
                body.unit(), "/unit", "organisation-unknown", text -> publicIds.parse(OrganisationId.class, text));
        var purpose = violations.parse(body.purpose(), "/purpose", "unknown-code", Purpose::parse);
        var occasion = violations.parse(body.occasion(), "/occasion", "unknown-code", Occasion::parse);
        if (violations.any() || purpose == null || occasion == null) {
            return problems.of(violations);
        }
        return switch (contention.retrying(() -> makeRequestCode.make(caller, unit, purpose, occasion))) {
            case MakeRequestCode.Outcome.Made(var code) ->
                HttpResponse.created(view(code), URI.create("/v1/request-codes/" + code.code()));
            case MakeRequestCode.Outcome.NotOurUnit() -> {
                violations.add("/unit", "organisation-unknown");
                yield problems.of(violations);
            }
            case MakeRequestCode.Outcome.NotAnEmployer() -> problems.of(ProblemType.ROLE_REQUIRED);
        };
    }

    @Get("/{code}")
    @ForSignedIn
    @Operation(summary = "What a request code fills in", description = "For anybody signed in")
    @ApiResponse(
            responseCode = "200",
            description = "The code",
            content = @Content(schema = @Schema(implementation = RequestCodeView.class)))
    HttpResponse<?> read(
            @Parameter(schema = @Schema(maxLength = RequestCodes.LONGEST_TYPED)) String code, Caller caller) {
        return requestCodes
                .read(code, caller)
                .<HttpResponse<?>>map(found -> HttpResponse.ok(view(found)))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    private RequestCodeView view(RequestCode code) {
        return new RequestCodeView(
                code.code(), directory.ref(code.employer()), code.purpose(), code.occasion(), code.expiresAt());
    }

    @Serdeable
    @Schema(name = "NewRequestCode")
    record NewRequestCode(
            @Nullable
            @Schema(
                    maxLength = PublicIds.LENGTH,
                    description = "A unit of the acting organisation",
                    example = "org_0123456789abcdefghjkmnpqrs")
            String unit,

            @Nullable
            @Schema(
                    allowableValues = {"TEACHING", "CHILDCARE", "SITTING", "OTHER_CHILD_FACING"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String purpose,

            @Nullable
            @Schema(
                    allowableValues = {
                        "NEW_HIRE",
                        "TEMPORARY",
                        "PART_TIME",
                        "RE_APPOINTMENT",
                        "RENEWAL",
                        "TRANSFER",
                        "DISPATCH",
                        "CONTRACT",
                        "VOLUNTEER"
                    },
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String occasion) {}

    @Serdeable
    @Schema(name = "RequestCode")
    record RequestCodeView(
            @Schema(example = "7K3M9QXA") String code,
            OrganisationRef employer,
            Purpose purpose,
            Occasion occasion,
            Instant expiresAt) {}
}
