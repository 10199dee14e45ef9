package jp.mamori.registry.certificate.review;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.certificate.review.GiveOpinion.Outcome.AgreeingItemRequired;
import jp.mamori.registry.certificate.review.GiveOpinion.Outcome.ChangedSinceRead;
import jp.mamori.registry.certificate.review.GiveOpinion.Outcome.Given;
import jp.mamori.registry.certificate.review.GiveOpinion.Outcome.NotFound;
import jp.mamori.registry.certificate.review.GiveOpinion.Outcome.NotOpen;
import jp.mamori.registry.certificate.review.GiveOpinion.Outcome.TookPart;
import jp.mamori.registry.certificate.review.GiveOpinion.Outcome.WaitsForApplicant;
import jp.mamori.registry.certificate.review.ReviewViews.OpinionBody;
import jp.mamori.registry.certificate.review.ReviewViews.QuestionBody;
import jp.mamori.registry.certificate.review.ReviewViews.Review;
import jp.mamori.registry.certificate.review.ReviewViews.Summary;
import jp.mamori.registry.certificate.review.decision.AgreeingItem;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.ForOfficers;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.data.OneTransaction;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.http.Page;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;
import jp.mamori.registry.platform.problem.Violations;
import jp.mamori.registry.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Possible matches, for the officers of the authority that owns the record. */
@Controller("/v1/reviews")
@ForOfficers({Role.BOARD_DRAFTER, Role.BOARD_APPROVER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reviews")
class ReviewController {
    private static final String LIST = "reviews";

    private final ListReviews listReviews;
    private final ReadReview readReview;
    private final GiveOpinion giveOpinion;
    private final AskApplicant askApplicant;
    private final Contention contention;
    private final OneTransaction oneTransaction;
    private final Cursors cursors;
    private final Problems problems;

    ReviewController(
            ListReviews listReviews,
            ReadReview readReview,
            GiveOpinion giveOpinion,
            AskApplicant askApplicant,
            Contention contention,
            OneTransaction oneTransaction,
            Cursors cursors,
            Problems problems) {
        this.listReviews = listReviews;
        this.readReview = readReview;
        this.giveOpinion = giveOpinion;
        this.askApplicant = askApplicant;
        this.contention = contention;
        this.oneTransaction = oneTransaction;
        this.cursors = cursors;
        this.problems = problems;
    }

    /** The reviews of the acting authority: open ones the most urgent first, others newest first. */
    @Get
    @Operation(summary = "Reviews of the acting authority")
    @ApiResponse(
            responseCode = "200",
            description = "One page: open ones strong first, then by due day; others newest first")
    Page<Summary> list(
            @Parameter(hidden = true) Caller caller,
            @QueryValue(defaultValue = "OPEN") MatchReview.State state,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return listReviews.list(state, cursors.slice(caller.key(), LIST + state, limit, cursor), caller);
    }

    /** One review with the two persons side by side; what other officers concluded is in it once it is decided. */
    @Get("/{id}")
    @Operation(summary = "One review")
    @ApiResponse(
            responseCode = "200",
            description = "The review, with ETag",
            content = @Content(schema = @Schema(implementation = Review.class)))
    @ApiResponse(responseCode = "404", description = "Absent, or another authority's")
    HttpResponse<?> get(ReviewId id, @Parameter(hidden = true) Caller caller) {
        return contention.retrying(() -> shown(id, caller));
    }

    private HttpResponse<?> shown(ReviewId id, Caller caller) {
        var review = readReview.read(id, caller);
        return review.isPresent() ? answer(review.get()) : problems.of(ProblemType.NOT_FOUND);
    }

    /** Gives the officer's own conclusion. */
    @Post("/{id}/opinions")
    @Operation(summary = "Give an opinion on a possible match")
    @ApiResponse(
            responseCode = "200",
            description = "The review as it stands now",
            content = @Content(schema = @Schema(implementation = Review.class)))
    @ApiResponse(responseCode = "403", description = "Another officer has to decide")
    @ApiResponse(responseCode = "404", description = "Absent, or another authority's")
    @ApiResponse(responseCode = "409", description = "Not open, or waiting for the applicant")
    @ApiResponse(responseCode = "412", description = "Changed since it was read")
    HttpResponse<?> give(
            ReviewId id, IfMatch version, @Body OpinionBody body, @Parameter(hidden = true) Caller caller) {
        var opinion = parse(body);
        return contention.retrying(() -> oneTransaction.aroundReadCommitted(
                () -> answer(giveOpinion.give(id, version.version(), opinion, caller), id, caller)));
    }

    private HttpResponse<?> answer(GiveOpinion.Outcome outcome, ReviewId id, Caller caller) {
        return switch (outcome) {
            case Given() -> shown(id, caller);
            case NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case ChangedSinceRead(var now) -> problems.of(ProblemType.CHANGED_SINCE_READ, "version", now);
            case NotOpen(var now) -> problems.of(ProblemType.WRONG_STATE, "state", now);
            case WaitsForApplicant() -> problems.of(ProblemType.WRONG_STATE, "state", "WAITING");
            case TookPart() -> problems.of(ProblemType.OTHER_OFFICER_REQUIRED);
            case AgreeingItemRequired() -> problems.of(agreeingItemRequired());
        };
    }

    /** Asks the applicant, in the words used for incomplete input; the request and the review wait. */
    @Post("/{id}/question")
    @Operation(
            summary = "Ask the applicant before deciding on a possible match",
            description =
                    "Once for each request, in the words used for incomplete input; the review waits for the answer")
    @ApiResponse(
            responseCode = "200",
            description = "The review as it stands now",
            content = @Content(schema = @Schema(implementation = Review.class)))
    @ApiResponse(responseCode = "403", description = "Another officer has to decide")
    @ApiResponse(responseCode = "404", description = "Absent, or another authority's")
    @ApiResponse(responseCode = "409", description = "Not open, asked before, or the request has ended")
    @ApiResponse(responseCode = "412", description = "Changed since it was read")
    HttpResponse<?> ask(
            ReviewId id, IfMatch version, @Body QuestionBody body, @Parameter(hidden = true) Caller caller) {
        var about = about(body);
        return contention.retrying(() -> oneTransaction.aroundReadCommitted(
                () -> answer(askApplicant.ask(id, version.version(), about, caller), id, caller)));
    }

    private HttpResponse<?> answer(AskApplicant.Outcome outcome, ReviewId id, Caller caller) {
        return switch (outcome) {
            case AskApplicant.Outcome.Asked() -> shown(id, caller);
            case AskApplicant.Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case AskApplicant.Outcome.ChangedSinceRead(var now) ->
                problems.of(ProblemType.CHANGED_SINCE_READ, "version", now);
            case AskApplicant.Outcome.NotOpen(var now) -> problems.of(ProblemType.WRONG_STATE, "state", now);
            case AskApplicant.Outcome.TookPart() -> problems.of(ProblemType.OTHER_OFFICER_REQUIRED);
            case AskApplicant.Outcome.NobodyToAsk() -> problems.of(ProblemType.WRONG_STATE, "state", "ASKED");
        };
    }

    private static Set<Missing> about(QuestionBody body) {
        var violations = new Violations();
        var about = violations.required(body.about(), "/about");
        violations.check(about == null || !about.isEmpty(), "/about", "required");
        var distinct = distinct(about, Missing.values().length, "/about", violations);
        violations.refuseIfAny();
        return distinct;
    }

    private static GiveOpinion.Opinion parse(OpinionBody body) {
        var violations = new Violations();
        var decision = violations.required(body.decision(), "/decision");
        var reasons = violations.required(body.reasons(), "/reasons");
        violations.check(
                reasons == null || PlainText.isParagraphs(reasons, ReviewViews.LONGEST_REASONS),
                "/reasons",
                "text-not-taken");
        var items = distinct(body.agreeingItems(), AgreeingItem.values().length, "/agreeingItems", violations);
        violations.refuseIfAny();
        if (decision == null || reasons == null) {
            throw new IllegalStateException("refused above");
        }
        return new GiveOpinion.Opinion(decision, items, reasons);
    }

    /** Codes of a closed list: at most as many as it has. */
    private static <T> Set<T> distinct(@Nullable List<T> codes, int most, String pointer, Violations violations) {
        var sent = codes == null ? List.<T>of() : codes;
        var present = sent.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        violations.check(sent.stream().noneMatch(Objects::isNull), pointer, "unknown-code");
        violations.check(sent.size() <= most, pointer, "too-many");
        return present;
    }

    private static Violations agreeingItemRequired() {
        var violations = new Violations();
        violations.add("/agreeingItems", "agreeing-item-required");
        return violations;
    }

    private static HttpResponse<?> answer(Review review) {
        return HttpResponse.ok(review).header(HttpHeaders.ETAG, IfMatch.etag(review.version()));
    }
}
