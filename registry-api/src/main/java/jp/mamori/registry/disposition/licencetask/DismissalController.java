package jp.mamori.registry.disposition.licencetask;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamori.registry.disposition.CaseNumber;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.DispositionKind;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.licencetask.ReadDismissal.Dismissal;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.OrganisationRef;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.time.IsoDay;
import org.jspecify.annotations.Nullable;

/** The dismissals that a licence action may arise from. */
@Controller("/v1/dismissals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Dispositions")
class DismissalController {
    private final FindDismissals findDismissals;
    private final ReadDismissal readDismissal;
    private final Contention contention;
    private final PublicIds publicIds;
    private final Problems problems;

    DismissalController(
            FindDismissals findDismissals,
            ReadDismissal readDismissal,
            Contention contention,
            PublicIds publicIds,
            Problems problems) {
        this.findDismissals = findDismissals;
        this.readDismissal = readDismissal;
        this.contention = contention;
        this.publicIds = publicIds;
        this.problems = problems;
    }

    @Post("/search")
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(
            summary = "Find the dismissal that a licence action arises from",
            description =
                    "For a BOARD_DRAFTER; own dismissals and those on the licence administrator's list, those whose lapse is due first; at most 20. "
                            + "A POST, because a case number belongs in no address")
    @ApiResponse(
            responseCode = "200",
            description = "The dismissals that fit",
            content = @Content(schema = @Schema(implementation = FoundView.class)))
    HttpResponse<?> search(Caller caller, @Body SearchJson body) {
        var violations = new Violations();
        var wanted = new FindDismissals.Wanted(
                violations.optional(body.kind(), "/kind", "unknown-code", DismissalController::dismissalKind),
                violations.optional(
                        body.authority(),
                        "/authority",
                        "organisation-unknown",
                        text -> publicIds.parse(OrganisationId.class, text)),
                violations.optional(body.decidedFrom(), "/decidedFrom", "malformed-date", IsoDay::parse),
                violations.optional(body.decidedUntil(), "/decidedUntil", "malformed-date", IsoDay::parse),
                violations.optional(body.caseNumber(), "/caseNumber", "text-not-taken", CaseNumber::parse));
        if (violations.any()) {
            return problems.of(violations);
        }
        return HttpResponse.ok(FoundView.of(contention.retrying(() -> findDismissals.find(caller, wanted))));
    }

    @Get("/{id}")
    @ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
    @Operation(
            summary = "Which dismissal a licence action arises from",
            description = "For BOARD_DRAFTER and BOARD_APPROVER of who dismissed, or of who has or had it on its list")
    @ApiResponse(
            responseCode = "200",
            description = "The dismissal, without the person",
            content = @Content(schema = @Schema(implementation = DismissalView.class)))
    HttpResponse<?> read(Caller caller, DispositionId id) {
        return contention
                .retrying(() -> readDismissal.read(caller, id))
                .<HttpResponse<?>>map(dismissal -> HttpResponse.ok(DismissalView.of(dismissal)))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    private static Optional<DispositionKind> dismissalKind(String code) {
        return Stream.of(DispositionKind.values())
                .filter(DispositionKind::isDismissal)
                .filter(kind -> kind.name().equals(code))
                .findFirst();
    }

    @Serdeable
    @Schema(name = "DismissalSearch", description = "What narrows the list; what is left out narrows nothing")
    record SearchJson(
            @Nullable @Schema(allowableValues = {"DISCIPLINARY_DISMISSAL", "STATUS_DISMISSAL"})
            String kind,

            @Nullable
            @Schema(
                    maxLength = PublicIds.LENGTH,
                    example = "org_0123456789abcdefghjkmnpqrs",
                    description = "Who dismissed")
            String authority,

            @Nullable @Schema(format = "date", example = "2025-03-14")
            String decidedFrom,

            @Nullable @Schema(format = "date", example = "2025-03-31")
            String decidedUntil,

            @Nullable
            @Schema(maxLength = CaseNumber.LONGEST, description = "The number or a part of it, in any writing")
            String caseNumber) {
        @Override
        public String toString() {
            return "SearchJson[redacted]";
        }
    }

    @Serdeable
    @Schema(name = "FoundDismissals")
    record FoundView(
            List<FoundDismissalView> items,

            @Schema(description = "Whether these are all; else narrow the search")
            boolean complete) {
        static FoundView of(FindDismissals.Found found) {
            return new FoundView(
                    found.dismissals().stream()
                            .map(one -> new FoundDismissalView(DismissalView.of(one.dismissal()), one.lapseDueOn()))
                            .toList(),
                    found.complete());
        }
    }

    @Serdeable
    @Schema(name = "FoundDismissal")
    record FoundDismissalView(
            DismissalView dismissal,

            @Nullable
            @Schema(description = "Until when this board has to record the lapse; null where that is not on its list")
            LocalDate lapseDueOn) {}

    @Serdeable
    @Schema(name = "Dismissal", description = "What the notice between the bodies says of a dismissal")
    record DismissalView(
            DispositionId id,

            @Schema(allowableValues = {"DISCIPLINARY_DISMISSAL", "STATUS_DISMISSAL"})
            DispositionKind kind,

            State state,
            String caseNumber,
            OrganisationRef authority,
            LocalDate decidedOn) {
        static DismissalView of(Dismissal dismissal) {
            return new DismissalView(
                    dismissal.id(),
                    dismissal.kind(),
                    dismissal.state(),
                    dismissal.caseNumber().written(),
                    dismissal.authority(),
                    dismissal.decidedOn());
        }

        @Override
        public String toString() {
            return "DismissalView[redacted]";
        }
    }
}
