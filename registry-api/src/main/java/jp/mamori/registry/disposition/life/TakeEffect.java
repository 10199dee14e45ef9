package jp.mamori.registry.disposition.life;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.mamori.registry.disposition.Content;
import jp.mamori.registry.disposition.RegisterChanged;
import jp.mamori.registry.disposition.State;
import jp.mamori.registry.disposition.content.NaturalKeys;
import jp.mamori.registry.disposition.content.SealedContent;
import jp.mamori.registry.disposition.dossier.Dossier;
import jp.mamori.registry.disposition.dossier.Dossiers;
import jp.mamori.registry.disposition.dossier.Outcome;
import jp.mamori.registry.disposition.dossier.Steps;
import jp.mamori.registry.disposition.dossier.StoredDisposition;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.time.Tokyo;
import org.jspecify.annotations.Nullable;

/** Works out what an approved step makes of its disposition, makes its person findable or not, and tells the others. */
@Singleton
class TakeEffect {
    private final Dossiers dossiers;
    private final Steps steps;
    private final Persons persons;
    private final NaturalKeys naturalKeys;
    private final SealedContent sealedContent;
    private final FileKeys fileKeys;
    private final ApplicationEventPublisher<RegisterChanged> news;
    private final Clock clock;

    TakeEffect(
            Dossiers dossiers,
            Steps steps,
            Persons persons,
            NaturalKeys naturalKeys,
            SealedContent sealedContent,
            FileKeys fileKeys,
            ApplicationEventPublisher<RegisterChanged> news,
            Clock clock) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.persons = persons;
        this.naturalKeys = naturalKeys;
        this.sealedContent = sealedContent;
        this.fileKeys = fileKeys;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The next row, what happens to the register, and whom it makes findable.
     *
     * @param findable the person to be found from now on, null where nobody is
     */
    record Effect(
            StoredDisposition next,
            RegisterChanged.Change change,
            @Nullable Person findable,
            @Nullable Outcome refusal) {}

    Effect of(Dossier found) {
        var row = found.disposition();
        var step = found.openStep();
        return switch (step.kind()) {
            case RECORD -> entering(row.saidBy(step.id()), contentOf(row, step.id()), RegisterChanged.Change.IN_FORCE);
            case CORRECT -> correction(row, step.id());
            case STAY -> new Effect(row.in(State.STAYED), RegisterChanged.Change.STAYED, null, null);
            case RESUME -> entering(row, presentContent(row), RegisterChanged.Change.RESUMED);
            case REINSTATE ->
                new Effect(
                        row.saidBy(step.id()),
                        RegisterChanged.Change.REINSTATED,
                        contentOf(row, step.id()).person(),
                        null);
            case ANNUL -> new Effect(row.in(State.ANNULLED), RegisterChanged.Change.ANNULLED, null, null);
            case EXPUNGE ->
                new Effect(row.in(State.EXPUNGING).withoutNaturalKey(), RegisterChanged.Change.EXPUNGED, null, null);
        };
    }

    /** What an approved disposition becomes on the day of its effect. */
    Effect begun(StoredDisposition row) {
        return entering(row, presentContent(row), RegisterChanged.Change.IN_FORCE);
    }

    /** Applies the effect on who is found and publishes the news, both in this transaction. */
    void tell(Effect effect) {
        var id = effect.next().id();
        var file = id.file();
        if (effect.findable() == null) {
            persons.forget(file);
        } else {
            persons.record(file, Side.REGISTER, effect.findable());
        }
        news.publishEvent(new RegisterChanged(id, file, effect.change()));
    }

    /** In force at once, or found by nobody until the day of its effect. */
    private Effect entering(StoredDisposition row, Content content, RegisterChanged.Change begun) {
        return content.effectiveOn().isAfter(Tokyo.today(clock))
                ? new Effect(row.in(State.AWAITING_EFFECT), RegisterChanged.Change.AWAITING_EFFECT, null, null)
                : new Effect(row.inForce(clock.instant()), begun, content.person(), null);
    }

    /** A stayed disposition stays unfindable while it is corrected; one that had its effect does not lose it. */
    private Effect correction(StoredDisposition row, UUID step) {
        var content = contentOf(row, step);
        var naturalKey = naturalKeys.of(row.authority(), content);
        var next = row.saying(content, naturalKey).saidBy(step);
        var same = dossiers.sameAs(naturalKey, row.id());
        if (same.isPresent()) {
            return refused(row, new Outcome.AlreadyExists(same.get()));
        }
        if (row.enteredAt() != null && content.effectiveOn().isAfter(Tokyo.today(clock))) {
            return refused(row, new Outcome.EffectBegan());
        }
        return switch (row.state()) {
            case AWAITING_EFFECT -> entering(next, content, RegisterChanged.Change.IN_FORCE);
            case IN_FORCE -> new Effect(next, RegisterChanged.Change.CORRECTED, content.person(), null);
            case STAYED -> new Effect(next, RegisterChanged.Change.CORRECTED, null, null);
            case DRAFT, AWAITING_APPROVAL, ANNULLED, EXPUNGING, EXPUNGED ->
                refused(row, new Outcome.WrongState(row.state()));
        };
    }

    private static Effect refused(StoredDisposition row, Outcome refusal) {
        return new Effect(row, RegisterChanged.Change.CORRECTED, null, refusal);
    }

    private Content presentContent(StoredDisposition row) {
        var step = row.inForceStep();
        if (step == null) {
            throw new IllegalStateException("a disposition in force has no step in force");
        }
        return contentOf(row, step);
    }

    private Content contentOf(StoredDisposition row, UUID step) {
        byte[] sealed = steps.find(step)
                .flatMap(found -> Optional.ofNullable(found.contentCt()))
                .orElseThrow(() -> new IllegalStateException("a step has no content"));
        return sealedContent.open(fileKeys.open(row.id().file()), step, sealed);
    }
}
