package jp.mamori.registry.person.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mamori.registry.audit.Actor;
import jp.mamori.registry.audit.AuditLog;
import jp.mamori.registry.person.BirthDate;
import jp.mamori.registry.person.NameType;
import jp.mamori.registry.person.Person;
import jp.mamori.registry.person.PersonName;
import jp.mamori.registry.person.TypedName;
import jp.mamori.registry.person.matching.Versions;
import jp.mamori.registry.person.matchkey.MatchKeys;
import jp.mamori.registry.person.matchkey.NextNorm;
import jp.mamori.registry.person.matchkey.Side;
import jp.mamori.registry.person.screening.RebuildMatchKeys.Outcome;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.SealedJson;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program with later normal forms takes over the persons of the present one. */
@RegistryTest
class RebuildMatchKeysTest {
    private static final int PERSONS = 25;
    private static final int NEXT = Versions.NORM + 1;
    private static final String GIVEN = "一二三四五六七八九十壱弐参肆伍陸漆捌玖拾東西南北中央";

    private final Persons before;
    private final Screening screeningBefore;
    private final PersonRows personRows;
    private final RebuildRows rebuildRows;
    private final AuditLog auditLog;
    private final FileKeys fileKeys;
    private final Ids ids;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final Rows rows;
    private final MatchKeys matchKeys = NextNorm.matchKeys();
    private final Persons persons;
    private final Screening screening;

    RebuildMatchKeysTest(
            Persons before,
            Screening screeningBefore,
            PersonRows personRows,
            RebuildRows rebuildRows,
            AuditLog auditLog,
            FileKeys fileKeys,
            SealedJson sealedJson,
            Ids ids,
            TestClock clock,
            TransactionOperations<Connection> transactions,
            Rows rows) {
        this.before = before;
        this.screeningBefore = screeningBefore;
        this.personRows = personRows;
        this.rebuildRows = rebuildRows;
        this.auditLog = auditLog;
        this.fileKeys = fileKeys;
        this.ids = ids;
        this.clock = clock;
        this.transactions = transactions;
        this.rows = rows;
        persons = new Persons(personRows, matchKeys, fileKeys, sealedJson, clock);
        screening = new Screening(matchKeys, persons, new RegisterSize(personRows, clock), auditLog, clock);
    }

    @BeforeEach
    void nobody() {
        rows.update("DELETE FROM person_record");
        rows.update("DELETE FROM match_key_rebuild");
    }

    @Test
    void a_rebuild_killed_between_batches_goes_on_and_nobody_is_lost_meanwhile() {
        var files = recorded();
        assertEveryoneIsFound(files);
        assertThat(batch()).isEqualTo(new Outcome.Wrote(10));
        assertEveryoneIsFound(files);
        assertThat(progress()).containsEntry("persons_done", 10L);

        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    rebuild().batch(10);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(progress()).containsEntry("persons_done", 10L);
        assertThat(personsOf(NEXT)).isEqualTo(10);
        assertEveryoneIsFound(files);

        var late = recordedBefore(person(PERSONS));
        files.put(late, person(PERSONS));
        assertThat(untilNothingIsLeft()).isEqualTo(PERSONS + 1 - 10);
        assertEveryoneIsFound(files);
        assertThat(rows.query("SELECT 1 FROM match_key WHERE norm_version <> " + NEXT))
                .isEmpty();
        assertThat(rows.query("SELECT 1 FROM match_key_rebuild WHERE finished_at IS NOT NULL"))
                .hasSize(1);
        assertThat(rows.query("SELECT 1 FROM audit_outbox WHERE type = 'person.match-keys-rebuilt'"))
                .hasSize(PERSONS + 1);
        assertThat(batch()).isEqualTo(new Outcome.NothingToDo());
    }

    @Test
    void two_nodes_at_once_write_each_person_once() throws Exception {
        var files = recorded();
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var written = new ArrayList<Future<Integer>>();
            for (int node = 0; node < 2; node++) {
                written.add(nodes.submit(this::untilNothingIsLeft));
            }
            int sum = 0;
            for (var node : written) {
                sum += node.get();
            }
            assertThat(sum).isEqualTo(PERSONS);
        }
        assertThat(untilNothingIsLeft()).isZero();
        assertEveryoneIsFound(files);
    }

    @Test
    void a_person_whose_key_is_gone_is_counted_and_stays_unfindable() {
        var files = recorded();
        var gone = files.keySet().iterator().next();
        fileKeys.destroy(gone);
        untilNothingIsLeft();
        assertThat(progress()).containsEntry("unreadable", 1L);
        assertThat(found(files.remove(gone))).doesNotContain(gone);
        assertEveryoneIsFound(files);
    }

    @Test
    void a_program_that_does_not_ask_under_a_stored_version_stops_instead_of_missing_somebody() {
        var files = recorded();
        batch();
        var anybody = files.values().iterator().next();
        assertThatThrownBy(() -> transactions.executeWrite(status ->
                        screeningBefore.screen(anybody, Side.REGISTER, Actor.job("test"), Screening.FOR_REQUEST)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("norm=" + NEXT);
    }

    private RebuildMatchKeys rebuild() {
        return new RebuildMatchKeys(personRows, rebuildRows, persons, matchKeys, auditLog, clock);
    }

    private Outcome batch() {
        return transactions.executeWrite(status -> rebuild().batch(10));
    }

    private int untilNothingIsLeft() {
        int written = 0;
        while (true) {
            switch (batch()) {
                case Outcome.Wrote(int some) -> written += some;
                case Outcome.Cleared(int some) -> assertThat(some).isPositive();
                case Outcome.NothingToDo() -> {
                    return written;
                }
            }
        }
    }

    private Map<FileId, Person> recorded() {
        var files = new HashMap<FileId, Person>();
        for (int i = 0; i < PERSONS; i++) {
            files.put(recordedBefore(person(i)), person(i));
        }
        return files;
    }

    private FileId recordedBefore(Person person) {
        var file = new FileId(ids.next());
        fileKeys.create(file);
        transactions.executeWrite(status -> {
            before.record(file, Side.REGISTER, person);
            return null;
        });
        return file;
    }

    private void assertEveryoneIsFound(Map<FileId, Person> files) {
        files.forEach((file, person) -> assertThat(found(person)).contains(file));
    }

    private List<FileId> found(Person person) {
        return transactions.executeWrite(status ->
                screening.screen(person, Side.REGISTER, Actor.job("test"), Screening.FOR_REQUEST).candidates().stream()
                        .map(Candidate::file)
                        .toList());
    }

    private static Person person(int i) {
        var name = new PersonName("再建", "太" + GIVEN.charAt(i), "サイケン", null, null);
        return new Person(
                List.of(new TypedName(NameType.CURRENT, name)),
                new BirthDate(LocalDate.of(1970, 1, 1).plusDays(311L * i)),
                null,
                null,
                List.of());
    }

    private int personsOf(int norm) {
        return rows.query("SELECT 1 FROM person_record WHERE norm_version = " + norm)
                .size();
    }

    private Map<String, Object> progress() {
        return rows.query("SELECT persons_done, unreadable FROM match_key_rebuild")
                .getFirst();
    }
}
