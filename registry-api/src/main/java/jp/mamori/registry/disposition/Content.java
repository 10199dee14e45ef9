package jp.mamori.registry.disposition;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mamori.registry.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * What one disposition says, whole and valid for its kind; only {@code ReadContent} makes one from outside.
 *
 * <p>Sealed under the disposition's key wherever it is stored.
 */
@Serdeable
public record Content(
        DispositionKind kind,
        CaseNumber caseNumber,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        Person person,
        Ground ground,
        List<Licence> licences,
        @Nullable Registration registration,
        @Nullable OrderTerms order,
        @Nullable DispositionId arisesFrom,
        @Nullable GazetteNotice gazetteNotice,
        @Nullable Reinstatement reinstatement,
        @Nullable String note) {
    public static final int LONGEST_NOTE = 2000;
    public static final int MOST_NAMES = 20;
    public static final int MOST_LICENCES = 20;

    public Content {
        licences = List.copyOf(licences);
    }

    /** The same content arising from that dismissal, or from none. */
    public Content arisingFrom(@Nullable DispositionId dismissal) {
        return new Content(
                kind,
                caseNumber,
                decidedOn,
                effectiveOn,
                person,
                ground,
                licences,
                registration,
                order,
                dismissal,
                gazetteNotice,
                reinstatement,
                note);
    }

    /** The same content after a re-grant or a re-registration; its number is one more of the person's. */
    public Content reinstated(Reinstatement by) {
        var numbers = new ArrayList<>(person.licenceNumbers());
        if (reinstatement != null) {
            numbers.remove(reinstatement.number());
        }
        numbers.add(by.number());
        return new Content(
                kind,
                caseNumber,
                decidedOn,
                effectiveOn,
                person.holding(numbers),
                ground,
                licences,
                registration,
                order,
                arisesFrom,
                gazetteNotice,
                by,
                note);
    }

    @Override
    public String toString() {
        return "Content[" + kind + ", redacted]";
    }
}
