package jp.mamori.registry.certificate.search;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.audit.PersonEvent.PersonSearched;
import jp.mamori.registry.certificate.screening.DisclosureBasis;
import jp.mamori.registry.certificate.screening.DisclosureScope;
import jp.mamori.registry.disposition.DispositionId;
import jp.mamori.registry.disposition.register.Dispositions;
import jp.mamori.registry.disposition.register.Registers;
import jp.mamori.registry.disposition.register.StatedRecord;
import jp.mamori.registry.organisation.Caller;
import jp.mamori.registry.organisation.Officer;
import jp.mamori.registry.organisation.OrganisationId;
import jp.mamori.registry.organisation.Role;
import jp.mamori.registry.organisation.people.Officers;
import jp.mamori.registry.person.Completeness;
import jp.mamori.registry.person.Missing;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.Subjects;
import jp.mamori.registry.person.matching.score.Decision;
import jp.mamori.registry.person.matchkey.MatchKeys;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.Candidate;
import jp.mamori.registry.person.screening.Screening;
import jp.mamori.registry.platform.time.Tokyo;

/**
 * Searches the registers for a person, for an officer whose authority has a basis for the purpose.
 *
 * <p>Every search is an event of the authority, every record opened one of the record.
 * One person may be searched for {@value #MOST_A_DAY} times a day by one authority.
 */
@Singleton
class SearchPersons {
    static final int MOST_A_DAY = 5;

    private final Officers officers;
    private final DisclosureBasis disclosureBasis;
    private final SearchCountRows counts;
    private final MatchKeys matchKeys;
    private final Screening screening;
    private final Dispositions dispositions;
    private final Registers registers;
    private final AuditLog audit;
    private final Clock clock;

    SearchPersons(
            Officers officers,
            DisclosureBasis disclosureBasis,
            SearchCountRows counts,
            MatchKeys matchKeys,
            Screening screening,
            Dispositions dispositions,
            Registers registers,
            AuditLog audit,
            Clock clock) {
        this.officers = officers;
        this.disclosureBasis = disclosureBasis;
        this.counts = counts;
        this.matchKeys = matchKeys;
        this.screening = screening;
        this.dispositions = dispositions;
        this.registers = registers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A record that may be the person's, and why. */
    record Found(DispositionId disposition, StatedRecord record, Optional<String> ground, Candidate candidate) {}

    sealed interface Outcome {
        /** Records that may be the person's, the strongest first; or none, in these registers as of now. */
        record Searched(List<Found> found, Map<String, Instant> registers, Instant asOf) implements Outcome {}

        /** Nothing was found, but too little was stated to say that there is nothing. */
        record Incomplete(Set<Missing> missing, Map<String, Instant> registers, Instant asOf) implements Outcome {}

        record NoBasis() implements Outcome {}

        /** The authority searched for this person too often today. */
        record OverQuota() implements Outcome {}
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    Outcome search(Person person, SearchPurpose purpose, Caller caller) {
        var officer = officers.acting(caller);
        var scope = disclosureBasis.of(officer.kind(), purpose.name());
        if (scope.isEmpty()) {
            return new Outcome.NoBasis();
        }
        var outcome = isOverQuota(officer.organisation(), person)
                ? new Outcome.OverQuota()
                : search(person, purpose, officer, scope);
        audit.append(new PersonSearched(
                officer.actor(roleOf(officer)), officer.organisationFile(), purpose.name(), nameOf(outcome)));
        return outcome;
    }

    private Outcome search(Person person, SearchPurpose purpose, Officer officer, DisclosureScope scope) {
        var actor = officer.actor(roleOf(officer));
        var screened = screening.screen(person, Side.REGISTER, actor, purpose.name());
        var found = screened.candidates().stream()
                .flatMap(candidate -> {
                    var id = new DispositionId(candidate.file().value());
                    return dispositions.stated(id, actor, purpose.name()).filter(scope::covers).stream()
                            .map(record -> new Found(id, record, scope.statedGround(record), candidate));
                })
                .toList();
        var searched = new TreeMap<>(registers.newest());
        searched.keySet().retainAll(scope.registers());
        return screened.decision() == Decision.INCOMPLETE
                ? new Outcome.Incomplete(Completeness.missing(person), searched, clock.instant())
                : new Outcome.Searched(found, searched, clock.instant());
    }

    private boolean isOverQuota(OrganisationId organisation, Person person) {
        var today = Tokyo.today(clock);
        counts.clearBefore(today);
        var mark = matchKeys.mark(Subjects.of(person));
        counts.count(organisation, mark, today);
        return counts.of(organisation, mark, today)
                .filter(row -> row.searches() > MOST_A_DAY)
                .isPresent();
    }

    private static String nameOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Searched(var found, var registers, var asOf) ->
                found.isEmpty() ? "NO_MATCHING_RECORD" : "POSSIBLE_MATCH";
            case Outcome.Incomplete incomplete -> "INCOMPLETE";
            case Outcome.NoBasis noBasis -> "NO_BASIS";
            case Outcome.OverQuota overQuota -> "OVER_QUOTA";
        };
    }

    private static Role roleOf(Officer officer) {
        return officer.has(Role.BOARD_DRAFTER) ? Role.BOARD_DRAFTER : Role.BOARD_APPROVER;
    }
}
