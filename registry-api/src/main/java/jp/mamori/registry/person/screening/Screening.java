package jp.mamori.registry.person.screening;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.platform.crypto.FileId;

/**
 * Looks a person up against one side and explains whom it found.
 *
 * <p>The keys propose, the opened records are compared, and every record opened is an event of its file.
 * Incomplete input finds nobody: ask {@code Completeness} first.
 * Source: matching design, sections 3 and 4.
 */
@Singleton
public class Screening {
    private static final Comparator<Candidate> STRONGEST_FIRST = Comparator.comparingDouble(Candidate::bits)
            .reversed()
            .thenComparing(c -> c.file().value());

    private final MatchKeys matchKeys;
    private final MatchKeyRows keyRows;
    private final Persons persons;
    private final AuditLog auditLog;

    Screening(MatchKeys matchKeys, MatchKeyRows keyRows, Persons persons, AuditLog auditLog) {
        this.matchKeys = matchKeys;
        this.keyRows = keyRows;
        this.persons = persons;
        this.auditLog = auditLog;
    }

    /** The files whose person may be the one asked for, strongest first; empty where none is at review strength. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Candidate> screen(Person query, Side against, Actor actor) {
        var keys = matchKeys.sought(query).stream()
                .map(MatchKeys.Key::k)
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        var files = new LinkedHashSet<FileId>();
        keyRows.find(keys, against).forEach(row -> files.add(row.file()));
        var candidates = compare(query, persons.readAll(files));
        auditLog.append(candidates.stream()
                .map(candidate -> new PersonEvent.CandidateRead(
                        actor, candidate.file(), candidate.strength().name()))
                .toList());
        return candidates;
    }

    private static List<Candidate> compare(Person query, Map<FileId, Person> opened) {
        return opened.entrySet().stream()
                .map(entry -> Comparison.of(query, entry.getValue()).candidate(entry.getKey()))
                .sorted(STRONGEST_FIRST)
                .toList();
    }
}
