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
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.Persons;
import jp.mamori.registry.platform.crypto.FileKeys;
import org.jspecify.annotations.Nullable;

/** Works out what an approved step makes of its disposition, makes its person findable or not, and tells the others. */
@Singleton
class TakeEffect {
    private final Life life;
    private final StepRows steps;
    private final Persons persons;
    private final NaturalKeys naturalKeys;
    private final SealedContent sealedContent;
    private final FileKeys fileKeys;
    private final ApplicationEventPublisher<RegisterChanged> news;
    private final Clock clock;

    TakeEffect(
            Life life,
            StepRows steps,
            Persons persons,
            NaturalKeys naturalKeys,
            SealedContent sealedContent,
            FileKeys fileKeys,
            ApplicationEventPublisher<RegisterChanged> news,
            Clock clock) {
        this.life = life;
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
            DispositionRow next,
            RegisterChanged.Change change,
            @Nullable Person findable,
            @Nullable Outcome refusal) {}

    Effect of(Life.Found found) {
        var row = found.disposition();
        var step = found.openStep();
        return switch (step.kind()) {
            case RECORD -> {
                var content = contentOf(row, step.id());
                yield new Effect(
                        row.in(State.IN_FORCE).inForceBy(step.id(), clock.instant()),
                        RegisterChanged.Change.IN_FORCE,
                        content.person(),
                        null);
            }
            case CORRECT -> correction(row, step.id());
            case STAY -> new Effect(row.in(State.STAYED), RegisterChanged.Change.STAYED, null, null);
            case RESUME ->
                new Effect(
                        row.in(State.IN_FORCE),
                        RegisterChanged.Change.RESUMED,
                        presentContent(row).person(),
                        null);
            case ANNUL -> new Effect(row.in(State.ANNULLED), RegisterChanged.Change.ANNULLED, null, null);
            case EXPUNGE ->
                new Effect(row.in(State.EXPUNGING).withoutNaturalKey(), RegisterChanged.Change.EXPUNGED, null, null);
        };
    }

    /** Applies the effect on who is found and publishes the news, both in this transaction. */
    void tell(Life.Found found, Effect effect) {
        var file = found.disposition().id().file();
        if (effect.findable() == null) {
            persons.forget(file);
        } else {
            persons.record(file, Side.REGISTER, effect.findable());
        }
        news.publishEvent(new RegisterChanged(found.disposition().id(), file, effect.change()));
    }

    /** A stayed disposition stays unfindable while it is corrected. */
    private Effect correction(DispositionRow row, UUID step) {
        var content = contentOf(row, step);
        var naturalKey = naturalKeys.of(row.authority(), content);
        var same = life.sameAs(naturalKey, row.id());
        return new Effect(
                row.saying(content, naturalKey).inForceBy(step, clock.instant()),
                RegisterChanged.Change.CORRECTED,
                row.state() == State.IN_FORCE ? content.person() : null,
                same.map(Outcome.AlreadyExists::new).orElse(null));
    }

    private Content presentContent(DispositionRow row) {
        var step = row.inForceStep();
        if (step == null) {
            throw new IllegalStateException("a disposition in force has no step in force");
        }
        return contentOf(row, step);
    }

    private Content contentOf(DispositionRow row, UUID step) {
        byte[] sealed = steps.find(step)
                .flatMap(found -> Optional.ofNullable(found.contentCt()))
                .orElseThrow(() -> new IllegalStateException("a step has no content"));
        return sealedContent.open(fileKeys.open(row.id().file()), step, sealed);
    }
}
