package jp.mamori.registry.person.screening;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent;
import jp.mamori.registry.person.Completeness;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.Subjects;
import jp.mamori.registry.person.matching.Matcher;
import jp.mamori.registry.person.matching.score.Comparison;
import jp.mamori.registry.person.matching.score.Decision;
import jp.mamori.registry.person.matchkey.MatchKeys;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.Explain.Compared;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.time.Tokyo;

/**
 * Looks a person up against one side, decides, and explains whom it found.
 *
 * <p>The keys propose, the opened records are scored, and every record opened is an event of its file.
 * A person described too thinly to be missed with certainty is {@link Decision#INCOMPLETE}, never {@link Decision#NONE}.
 * Source: matching design, sections 3 and 4.
 */
@Singleton
public class Screening {
    /** The purpose of a screening for a request. */
    public static final String FOR_REQUEST = "SCREENING";

    private static final Comparator<Candidate> STRONGEST_FIRST = Comparator.comparing(Candidate::strength)
            .thenComparing(Comparator.comparingDouble(Candidate::bits).reversed())
            .thenComparing(candidate -> candidate.file().value());

    private final MatchKeys matchKeys;
    private final Persons persons;
    private final RegisterSize registerSize;
    private final AuditLog auditLog;
    private final Clock clock;

    Screening(MatchKeys matchKeys, Persons persons, RegisterSize registerSize, AuditLog auditLog, Clock clock) {
        this.matchKeys = matchKeys;
        this.persons = persons;
        this.registerSize = registerSize;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** The files whose person may be the one asked for; against applicants, the one asked for is a record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Screened screen(Person query, Side against, Actor actor, String purpose) {
        return screenAll(List.of(query), against, actor, purpose).getFirst();
    }

    /** The same for several persons, in their order and with one look-up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Screened> screenAll(List<Person> queries, Side against, Actor actor, String purpose) {
        persons.requireAllFindable();
        var basis = basis();
        var met = matchKeys.findAll(queries.stream().map(Subjects::of).toList(), against);
        var opened = persons.readAll(met.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var all = new ArrayList<Screened>();
        var events = new ArrayList<PersonEvent.CandidateRead>();
        for (var i = 0; i < queries.size(); i++) {
            var asked = compared(queries.get(i), basis);
            var scored = met.get(i).stream()
                    .flatMap(file -> Optional.ofNullable(opened.get(file))
                            .map(person -> scored(file, asked, compared(person, basis), against, basis))
                            .stream())
                    .toList();
            scored.forEach(one -> events.add(new PersonEvent.CandidateRead(
                    actor, one.file(), purpose, one.decision().name())));
            all.add(screened(asked, scored, basis));
        }
        auditLog.append(events);
        return all;
    }

    private static Screened screened(Compared asked, List<Scored> scored, Basis basis) {
        var candidates = scored.stream()
                .filter(Scored::isCandidate)
                .map(one -> one.candidate(basis))
                .sorted(STRONGEST_FIRST)
                .toList();
        return new Screened(decision(candidates, asked), candidates, basis);
    }

    /** Compares with files that are known already, whatever the bits; each opened is an event of its file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Candidate> compare(Person query, Collection<FileId> files, Actor actor, String purpose) {
        var basis = basis();
        var asked = compared(query, basis);
        Map<FileId, Person> opened = persons.readAll(files);
        var scored = opened.entrySet().stream()
                .map(entry -> scored(entry.getKey(), asked, compared(entry.getValue(), basis), Side.REGISTER, basis))
                .toList();
        auditLog.append(scored.stream()
                .map(one -> new PersonEvent.CandidateRead(
                        actor, one.file(), purpose, one.decision().name()))
                .toList());
        return scored.stream()
                .map(one -> one.candidate(basis))
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private Basis basis() {
        long files = registerSize.files();
        return Basis.of(Matcher.threshold(files), files, Tokyo.today(clock));
    }

    private static Compared compared(Person person, Basis basis) {
        return new Compared(person, Matcher.prepare(Subjects.of(person), basis.on()));
    }

    /** A file scored; the record is always the second of the two. */
    private record Scored(FileId file, Compared asked, Compared recorded, Comparison comparison, Decision decision) {
        boolean isCandidate() {
            return switch (decision) {
                case STRONG, REVIEW -> true;
                case NONE, INCOMPLETE -> false;
            };
        }

        Candidate candidate(Basis basis) {
            var strength = decision == Decision.STRONG ? Strength.STRONG : Strength.REVIEW;
            return new Candidate(file, strength, Explain.of(asked, recorded, comparison, basis));
        }

        @Override
        public String toString() {
            return "Scored[" + decision + "]";
        }
    }

    private static Scored scored(FileId file, Compared query, Compared found, Side against, Basis basis) {
        return switch (against) {
            case REGISTER -> scored(file, query, found, basis);
            case APPLICANT -> scored(file, found, query, basis);
        };
    }

    private static Scored scored(FileId file, Compared asked, Compared recorded, Basis basis) {
        var comparison = Matcher.compare(asked.profile(), recorded.profile());
        return new Scored(file, asked, recorded, comparison, Decision.of(comparison, basis.threshold(), true));
    }

    private static Decision decision(List<Candidate> candidates, Compared asked) {
        if (!candidates.isEmpty()) {
            return candidates.getFirst().strength() == Strength.STRONG ? Decision.STRONG : Decision.REVIEW;
        }
        return Decision.ofNothing(isComplete(asked));
    }

    private static boolean isComplete(Compared asked) {
        return Completeness.missing(asked.person()).isEmpty()
                && asked.profile().birth().isUsable();
    }
}
