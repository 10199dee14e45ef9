package jp.mamori.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.mamori.registry.audit.gate.CannotLog;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.http.CallerKey;
import jp.mamori.registry.platform.http.Cursors;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.Registry;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.Test;

@RegistryTest
class AuditLogTest {
    private static final Actor JOB = Actor.job("test");

    private final AuditLog auditLog;
    private final Journal journal;
    private final FileKeys fileKeys;
    private final Cursors cursors;
    private final Ids ids;
    private final Rows rows;
    private final TestClock clock;
    private final TransactionOperations<Connection> transactions;

    @SuppressWarnings("unchecked")
    AuditLogTest(
            AuditLog auditLog,
            Journal journal,
            FileKeys fileKeys,
            Cursors cursors,
            Ids ids,
            Rows rows,
            TestClock clock,
            Registry registry) {
        this.auditLog = auditLog;
        this.journal = journal;
        this.fileKeys = fileKeys;
        this.cursors = cursors;
        this.ids = ids;
        this.rows = rows;
        this.clock = clock;
        this.transactions = registry.named(TransactionOperations.class, "default");
    }

    private FileId newFile() {
        var file = new FileId(ids.next());
        fileKeys.create(file);
        return file;
    }

    private void inTransaction(Runnable work) {
        transactions.execute(TransactionDefinition.DEFAULT, status -> {
            work.run();
            return true;
        });
    }

    private List<JournalEntry> entriesOf(FileId file) {
        return journal.of(List.of(file), cursors.slice(CallerKey.PUBLIC, "journal", 100, null), entry -> entry)
                .items();
    }

    @Test
    void an_event_is_read_back_from_its_file_only() {
        var file = newFile();
        var decoy = newFile();
        inTransaction(() -> auditLog.append(new PersonEvent.ProfileRead(JOB, file, List.of("name", "birthDate"))));
        inTransaction(() -> auditLog.append(new DispositionEvent.Drafted(JOB, decoy, "LICENCE_LAPSE")));
        assertThat(entriesOf(file)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("person.profile-read");
            assertThat(entry.at()).isEqualTo(TestClock.START);
            assertThat(entry.actorKind()).isEqualTo(Actor.Kind.JOB);
            assertThat(entry.role()).isEqualTo("test");
            assertThat(entry.fields()).containsExactly("name", "birthDate");
        });
    }

    @Test
    void an_event_of_two_files_has_a_copy_under_each_key() {
        var one = newFile();
        var other = newFile();
        inTransaction(() -> auditLog.append(new PersonEvent.CandidateCompared(JOB, one, other, "TEACHING", "STRONG")));
        assertThat(entriesOf(one))
                .singleElement()
                .extracting(JournalEntry::details)
                .hasToString("{strength=STRONG}");
        fileKeys.destroy(one);
        assertThat(entriesOf(one)).isEmpty();
        assertThat(entriesOf(other)).hasSize(1);
    }

    @Test
    void without_a_transaction_nothing_is_appended() {
        var file = newFile();
        assertThatThrownBy(() -> auditLog.append(new PersonEvent.ProfileWritten(JOB, file, List.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(entriesOf(file)).isEmpty();
    }

    @Test
    void a_rolled_back_change_leaves_no_event_and_no_count() {
        var file = newFile();
        assertThatThrownBy(() -> inTransaction(() -> {
                    auditLog.append(new PersonEvent.ProfileWritten(JOB, file, List.of()));
                    throw new IllegalStateException("planned");
                }))
                .hasMessageContaining("planned");
        assertThat(entriesOf(file)).isEmpty();
        assertThat(counted(file)).isEmpty();
    }

    @Test
    void a_file_without_a_key_cannot_be_logged() {
        var gone = newFile();
        fileKeys.destroy(gone);
        assertThatThrownBy(
                        () -> inTransaction(() -> auditLog.append(new PersonEvent.ProfileRead(JOB, gone, List.of()))))
                .isInstanceOf(CannotLog.class);
        assertThat(counted(gone)).isEmpty();
    }

    @Test
    void the_commitment_is_over_salt_and_private_part_and_the_row_tells_nothing() {
        var file = newFile();
        inTransaction(() -> auditLog.append(new PersonEvent.ProfileRead(JOB, file, List.of("former-name-field"))));
        inTransaction(() -> auditLog.append(new PersonEvent.ProfileRead(JOB, file, List.of("former-name-field"))));
        var stored = rows.query("SELECT id, private_ct, commitment FROM audit_outbox WHERE key_owner = ?", (Object)
                Uuids.bytes(file.value()));
        assertThat(stored).hasSize(2);
        for (var row : stored) {
            var id = Uuids.fromBytes((byte[]) row.get("id"));
            var place = jp.mamori.registry.platform.crypto.Place.of("audit_outbox", "private_ct", id);
            var opened = fileKeys.open(file).unseal((byte[]) row.get("private_ct"), place);
            assertThat((byte[]) row.get("commitment")).isEqualTo(SealedEvents.sha256(opened));
            assertThat(new String((byte[]) row.get("private_ct"), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("former-name-field");
        }
        assertThat((byte[]) stored.getFirst().get("commitment"))
                .isNotEqualTo(stored.getLast().get("commitment"));
    }

    @Test
    void files_appended_crosswise_by_many_do_not_deadlock_and_are_all_counted() throws Exception {
        var one = newFile();
        var other = newFile();
        var work = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, 40)
                .forEach(i -> work.add(() -> {
                    var first = i % 2 == 0 ? one : other;
                    var second = i % 2 == 0 ? other : one;
                    inTransaction(() -> auditLog.append(List.of(
                            new PersonEvent.ProfileRead(JOB, first, List.of()),
                            new PersonEvent.ProfileRead(JOB, second, List.of()))));
                    return true;
                }));
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var result : pool.invokeAll(work)) {
                assertThat(result.get()).isTrue();
            }
        }
        assertThat(counted(one)).singleElement().hasToString("{events=40}");
        assertThat(entriesOf(other)).hasSize(40);
    }

    @Test
    void the_journal_is_newest_first_and_stable_under_new_events() {
        var file = newFile();
        for (var i = 0; i < 5; i++) {
            var kind = "K" + i;
            inTransaction(() -> auditLog.append(new DispositionEvent.Drafted(JOB, file, kind)));
            clock.advance(Duration.ofSeconds(i % 2));
        }
        var first = journal.of(List.of(file), cursors.slice(CallerKey.PUBLIC, "j", 2, null), JournalEntry::details);
        inTransaction(() -> auditLog.append(new DispositionEvent.Drafted(JOB, file, "NEW")));
        var second =
                journal.of(List.of(file), cursors.slice(CallerKey.PUBLIC, "j", 2, first.next()), JournalEntry::details);
        var third = journal.of(
                List.of(file), cursors.slice(CallerKey.PUBLIC, "j", 2, second.next()), JournalEntry::details);
        assertThat(first.items()).hasToString("[{kind=K4}, {kind=K3}]");
        assertThat(second.items()).hasToString("[{kind=K2}, {kind=K1}]");
        assertThat(third.items()).hasToString("[{kind=K0}]");
        assertThat(third.next()).isNull();
        clock.set(TestClock.START);
    }

    private List<java.util.Map<String, Object>> counted(FileId file) {
        return rows.query("SELECT events FROM subject_counter WHERE subject = ?", (Object) Uuids.bytes(file.value()));
    }
}
