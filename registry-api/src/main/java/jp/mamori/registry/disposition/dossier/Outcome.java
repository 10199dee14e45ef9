package jp.mamori.registry.disposition.dossier;

import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.platform.problem.Violations;

/** What comes of a step in the life of a disposition; one type for all verbs, because they are refused for the same reasons. */
public sealed interface Outcome {
    /** It is done; the disposition has that version now. */
    record Done(DispositionId id, long version) implements Outcome {}

    /** The draft is dropped or the disposition expunged for good; only the fact that there was one stays in the authority's journal. */
    record Gone() implements Outcome {}

    /** There is none, or it is another authority's. */
    record NotFound() implements Outcome {}

    record ChangedSinceRead(long now) implements Outcome {}

    /** The verb is not possible in this state. */
    record WrongState(State now) implements Outcome {}

    /** Whoever proposed a step cannot decide on it, through whatever account. */
    record SecondOfficerRequired() implements Outcome {}

    /** Only the officer who proposed the step may change it or take it back. */
    record ProposerRequired() implements Outcome {}

    /** The authority's kind may not record this kind of disposition. */
    record KindNotRecordable() implements Outcome {}

    /** The same authority has one of the same kind, case number and date of birth. */
    record AlreadyExists(DispositionId existing) implements Outcome {}

    /** The dismissal from which a licence action arises is not in force now. */
    record DismissalNotInForce() implements Outcome {}

    /** A correction cannot put the effect of what is in force already into the future; a stay or an annulment can end it. */
    record EffectBegan() implements Outcome {}

    /** The officer drafted the step already. */
    record DraftedByCaller() implements Outcome {}

    /** Something in the content does not hold against what is stored. */
    record Invalid(Violations violations) implements Outcome {}
}
