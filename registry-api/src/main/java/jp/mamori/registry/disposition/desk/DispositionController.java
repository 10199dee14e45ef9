package jp.mamori.registry.disposition.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.body.ContentJson;
import jp.mamori.registry.disposition.content.ReadContent;
import jp.mamori.registry.disposition.desk.DispositionView.SummaryView;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.life.DraftDisposition;
import jp.mamori.registry.disposition.life.EditDraft;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.http.Attempt;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.Idempotency;
import jp.mamori.registry.platform.http.IdempotencyKey;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Drafts, lists and shows dispositions of the officer's authority. */
@Controller("/v1/dispositions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Dispositions")
class DispositionController {
    private static final String ROUTE = "dispositions";
    private static final String JOURNAL_ROUTE = "disposition-journal-";

    private final DraftDisposition draftDisposition;
    private final EditDraft editDraft;
    private final ReadDisposition readDisposition;
    private final ListDispositions listDispositions;
    private final ReadJournal readJournal;
    private final Answers answers;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Contention contention;
    private final PublicIds publicIds;
    private final Problems problems;
    private final Clock clock;

    DispositionController(
            DraftDisposition draftDisposition,
            EditDraft editDraft,
            ReadDisposition readDisposition,
            ListDispositions listDispositions,
            ReadJournal readJournal,
            Answers answers,
            Idempotency idempotency,
            Cursors cursors,
            Contention contention,
            PublicIds publicIds,
            Problems problems,
            Clock clock) {
        this.draftDisposition = draftDisposition;
        this.editDraft = editDraft;
        this.readDisposition = readDisposition;
        this.listDispositions = listDispositions;
        this.readJournal = readJournal;
        this.answers = answers;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.contention = contention;
        this.publicIds = publicIds;
        this.problems = problems;
        this.clock = clock;
    }

    @Post
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(summary = "Draft a disposition", description = "For a BOARD_DRAFTER; needs Idempotency-Key")
    @ApiResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    HttpResponse<?> draft(Caller caller, IdempotencyKey key, @Body ContentJson body) {
        var violations = new Violations();
        var content = ReadContent.read(body, "", Tokyo.today(clock), publicIds, violations);
        if (content.isEmpty()) {
            return problems.of(violations);
        }
        return idempotency.once(
                caller.key(),
                ROUTE,
                key,
                body,
                () -> attempt(draftDisposition.draft(caller, content.get())),
                id -> created(caller, id));
    }

    @Get
    @ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
    @Operation(
            summary = "List dispositions",
            description = "For BOARD_DRAFTER and BOARD_APPROVER; newest first; each person shown is in the journal")
    @ApiResponse(
            responseCode = "200",
            description = "A page of dispositions",
            content = @Content(schema = @Schema(implementation = SummaryPage.class)))
    HttpResponse<?> list(
            Caller caller,
            @Nullable @QueryValue @Parameter(schema = @Schema(implementation = Task.class, defaultValue = "ALL"))
                    String task,
            @Nullable @QueryValue @Parameter(schema = @Schema(minimum = "1", maximum = "100")) Integer limit,
            @Nullable @QueryValue @Parameter(schema = @Schema(maxLength = 2000)) String cursor) {
        var violations = new Violations();
        var wanted = violations.optional(task, "?task", "unknown-code", Task::parse);
        if (violations.any()) {
            return problems.of(violations);
        }
        var listed = wanted == null ? Task.ALL : wanted;
        var slice = cursors.slice(caller.key(), ROUTE + listed, limit, cursor);
        return HttpResponse.ok(contention.retrying(() -> listDispositions.list(caller, listed, slice)));
    }

    @Get("/{id}")
    @ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
    @Operation(summary = "Read a disposition", description = "For officers of its authority; with an ETag")
    @ShowsDisposition
    HttpResponse<?> read(Caller caller, DispositionId id) {
        return answers.shown(caller, id);
    }

    @Put("/{id}")
    @ForOfficers(Role.BOARD_DRAFTER)
    @Operation(
            summary = "Replace the content of a draft",
            description = "For the officer who proposed it, while it is a draft or returned; needs If-Match")
    @ShowsDisposition
    HttpResponse<?> edit(Caller caller, DispositionId id, IfMatch version, @Body ContentJson body) {
        var violations = new Violations();
        var content = ReadContent.read(body, "", Tokyo.today(clock), publicIds, violations);
        return content.isEmpty()
                ? problems.of(violations)
                : answers.to(caller, () -> editDraft.edit(caller, id, version.version(), content.get()));
    }

    @Get("/{id}/journal")
    @ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
    @Operation(summary = "Who did and read what", description = "For officers of its authority; newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of events",
            content = @Content(schema = @Schema(implementation = JournalPage.class)))
    HttpResponse<?> journal(
            Caller caller,
            DispositionId id,
            @Nullable @QueryValue @Parameter(schema = @Schema(minimum = "1", maximum = "100")) Integer limit,
            @Nullable @QueryValue @Parameter(schema = @Schema(maxLength = 2000)) String cursor) {
        var slice = cursors.slice(caller.key(), JOURNAL_ROUTE + id.value(), limit, cursor);
        return contention
                .retrying(() -> readJournal.read(caller, id, slice))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    private Attempt attempt(Outcome outcome) {
        return outcome instanceof Outcome.Done done
                ? new Attempt.Created(done.id().value())
                : new Attempt.Refusal(answers.refusal(outcome));
    }

    /** Rebuilt for a repeated request too; a draft that is gone by then answers 404. */
    private HttpResponse<?> created(Caller caller, UUID uuid) {
        var id = new DispositionId(uuid);
        Optional<DispositionView> view = readDisposition.read(caller, id);
        if (view.isEmpty()) {
            return problems.of(ProblemType.NOT_FOUND);
        }
        var location = URI.create("/v1/dispositions/" + publicIds.text(id));
        return Answers.tagged(HttpResponse.created(view.get(), location), view.get());
    }

    @Serdeable
    @Schema(name = "DispositionPage")
    record SummaryPage(List<SummaryView> items, @Nullable String next) {}

    @Serdeable
    @Schema(name = "JournalPage")
    record JournalPage(
            List<ReadJournal.Entry> items, @Nullable String next) {}
}
