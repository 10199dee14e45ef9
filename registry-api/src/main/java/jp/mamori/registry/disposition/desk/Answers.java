package jp.mamori.registry.disposition.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.platform.data.Contention;
import jp.mamori.registry.platform.data.OneTransaction;
import jp.mamori.registry.platform.http.IfMatch;
import jp.mamori.registry.platform.id.PublicIds;
import jp.mamori.registry.platform.problem.ProblemType;
import jp.mamori.registry.platform.problem.Problems;

/** Turns outcomes into answers: what was done shows the disposition as it is now, what was refused its problem. */
@Singleton
class Answers {
    private final ReadDisposition readDisposition;
    private final Contention contention;
    private final OneTransaction oneTransaction;
    private final PublicIds publicIds;
    private final Problems problems;

    Answers(
            ReadDisposition readDisposition,
            Contention contention,
            OneTransaction oneTransaction,
            PublicIds publicIds,
            Problems problems) {
        this.readDisposition = readDisposition;
        this.contention = contention;
        this.oneTransaction = oneTransaction;
        this.publicIds = publicIds;
        this.problems = problems;
    }

    /** Runs a use case and answers its outcome; the change and its reading commit together. */
    HttpResponse<?> to(Caller caller, Supplier<Outcome> useCase) {
        return contention.retrying(() -> oneTransaction.around(() -> answer(caller, useCase.get())));
    }

    private HttpResponse<?> answer(Caller caller, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> read(caller, done.id());
            case Outcome.Gone() -> HttpResponse.noContent();
            case Outcome.Invalid invalid -> refusal(invalid);
            case Outcome.NotFound refused -> refusal(refused);
            case Outcome.ChangedSinceRead refused -> refusal(refused);
            case Outcome.WrongState refused -> refusal(refused);
            case Outcome.SecondOfficerRequired refused -> refusal(refused);
            case Outcome.ProposerRequired refused -> refusal(refused);
            case Outcome.KindNotRecordable refused -> refusal(refused);
            case Outcome.AlreadyExists refused -> refusal(refused);
            case Outcome.DismissalNotInForce refused -> refusal(refused);
            case Outcome.EffectBegan refused -> refusal(refused);
            case Outcome.DraftedByCaller refused -> refusal(refused);
        };
    }

    /** The problem of an outcome that is a refusal. */
    HttpResponse<?> refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Invalid(var violations) -> problems.of(violations);
            case Outcome.NotFound() -> problems.of(ProblemType.NOT_FOUND);
            case Outcome.ChangedSinceRead(var now) -> problems.of(ProblemType.CHANGED_SINCE_READ, "version", now);
            case Outcome.WrongState(var now) -> problems.of(ProblemType.WRONG_STATE, "state", now);
            case Outcome.SecondOfficerRequired() -> problems.of(ProblemType.SECOND_OFFICER_REQUIRED);
            case Outcome.ProposerRequired() -> problems.of(ProblemType.PROPOSER_REQUIRED);
            case Outcome.KindNotRecordable() -> problems.of(ProblemType.KIND_NOT_RECORDABLE);
            case Outcome.AlreadyExists(var existing) ->
                problems.of(ProblemType.ALREADY_EXISTS, "disposition", publicIds.text(existing));
            case Outcome.DismissalNotInForce() -> problems.of(ProblemType.DISMISSAL_NOT_IN_FORCE);
            case Outcome.EffectBegan() -> problems.of(ProblemType.EFFECT_BEGAN);
            case Outcome.DraftedByCaller() -> problems.of(ProblemType.DRAFTED_BY_CALLER);
            case Outcome.Done done -> throw new IllegalStateException("not a refusal");
            case Outcome.Gone() -> throw new IllegalStateException("not a refusal");
        };
    }

    /** The disposition with its entity tag, or 404. */
    HttpResponse<?> shown(Caller caller, DispositionId id) {
        return contention.retrying(() -> read(caller, id));
    }

    private HttpResponse<?> read(Caller caller, DispositionId id) {
        return readDisposition
                .read(caller, id)
                .<HttpResponse<?>>map(view -> tagged(HttpResponse.ok(view), view))
                .orElseGet(() -> problems.of(ProblemType.NOT_FOUND));
    }

    static MutableHttpResponse<DispositionView> tagged(
            MutableHttpResponse<DispositionView> response, DispositionView view) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(view.version()));
    }
}
