package jp.mamori.registry.platform.crypto.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.mamori.registry.platform.crypto.FileId;
import jp.mamori.registry.platform.crypto.FileKeyMissing;
import jp.mamori.registry.platform.crypto.FileKeys;
import jp.mamori.registry.platform.crypto.Place;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.job.Jobs;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import jp.mamori.registry.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RegistryTest
class RotateEpochKeyTest {
    private static final byte[] NAME = "金糸雀 花子".getBytes(UTF_8);

    private final FileKeys fileKeys;
    private final EpochKeys epochs;
    private final EpochRows epochRows;
    private final VaultRows vault;
    private final KeyWrap wrap;
    private final Jobs jobs;
    private final TestClock clock;
    private final Ids ids;
    private final Rows rows;

    RotateEpochKeyTest(
            FileKeys fileKeys,
            EpochKeys epochs,
            EpochRows epochRows,
            VaultRows vault,
            KeyWrap wrap,
            Jobs jobs,
            TestClock clock,
            Ids ids,
            Rows rows) {
        this.fileKeys = fileKeys;
        this.epochs = epochs;
        this.epochRows = epochRows;
        this.vault = vault;
        this.wrap = wrap;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
        this.rows = rows;
    }

    private record Sealed(FileId file, Place place, byte[] bytes) {}

    private Sealed sealed() {
        var file = new FileId(ids.next());
        fileKeys.create(file);
        var place = Place.of("t", "c", ids.next());
        return new Sealed(file, place, fileKeys.open(file).seal(NAME, place));
    }

    private byte[] opened(Sealed sealed) {
        return fileKeys.open(sealed.file()).unseal(sealed.bytes(), sealed.place());
    }

    @BeforeEach
    void the_keys_are_known() {
        night();
    }

    private void night() {
        clock.advance(Duration.ofDays(1));
        jobs.runNow("rotate-epoch-key");
    }

    private List<String> epochsInUse() {
        return rows.queryVault("SELECT DISTINCT epoch FROM file_key").stream()
                .map(row -> (String) row.get("epoch"))
                .toList();
    }

    @Test
    void each_night_everything_is_wrapped_under_a_new_key_and_opens_as_before() {
        var one = sealed();
        for (var i = 0; i < 600; i++) {
            fileKeys.create(new FileId(ids.next()));
        }
        var before = epochs.current();
        var wrapped = vault.read(List.of(one.file())).get(one.file());
        night();
        assertThat(epochs.current()).isNotEqualTo(before);
        assertThat(epochsInUse()).containsExactly(epochs.current());
        assertThat(vault.read(List.of(one.file())).get(one.file()).bytes()).isNotEqualTo(wrapped.bytes());
        assertThat(opened(one)).isEqualTo(NAME);
        assertThat(opened(sealed())).isEqualTo(NAME);
        rows.updateVault("DELETE FROM file_key");
    }

    @Test
    void twice_in_a_night_changes_nothing_more() {
        sealed();
        var current = epochs.current();
        var before = rows.queryVault("CHECKSUM TABLE file_key, epoch_key");
        jobs.runNow("rotate-epoch-key");
        clock.advance(Duration.ofHours(19));
        jobs.runNow("rotate-epoch-key");
        assertThat(epochs.current()).isEqualTo(current);
        assertThat(rows.queryVault("CHECKSUM TABLE file_key, epoch_key")).isEqualTo(before);
        clock.advance(Duration.ofHours(-19));
    }

    @Test
    void an_epoch_key_is_destroyed_fourteen_days_after_its_last_row_left_it() {
        var kept = sealed();
        var old = epochs.current();
        night();
        for (var nights = 1; nights < 14; nights++) {
            night();
        }
        assertThat(epochs.aliases()).contains(old);
        night();
        assertThat(epochs.aliases()).doesNotContain(old).hasSizeGreaterThanOrEqualTo(15);
        assertThat(rows.queryVault("SELECT destroyed_at FROM epoch_key WHERE alias = ?", old)
                        .getFirst()
                        .get("destroyed_at"))
                .isNotNull();
        assertThat(opened(kept)).isEqualTo(NAME);
    }

    @Test
    void a_key_that_a_slow_node_wrapped_under_an_old_one_keeps_that_alive() {
        var slow = sealed();
        var old = epochs.current();
        for (var nights = 0; nights < 14; nights++) {
            night();
        }
        var now = vault.read(List.of(slow.file())).get(slow.file());
        vault.replace(Map.of(slow.file(), now), Map.of(slow.file(), wrap.rewrap(slow.file(), now, old)));
        night();
        assertThat(epochs.aliases()).contains(old);
        assertThat(opened(slow)).isEqualTo(NAME);
        assertThat(epochRows.alive()).anySatisfy(epoch -> {
            assertThat(epoch.alias()).isEqualTo(old);
            assertThat(epoch.retiredAt()).isNotNull();
        });
    }

    @Test
    void a_key_deleted_while_it_is_wrapped_anew_stays_deleted() {
        var gone = sealed();
        var was = vault.read(List.of(gone.file()));
        epochs.add("epoch-900");
        var anew = wrap.rewrap(gone.file(), was.get(gone.file()), "epoch-900");
        fileKeys.destroy(gone.file());
        vault.replace(was, Map.of(gone.file(), anew));
        assertThatThrownBy(() -> fileKeys.open(gone.file())).isInstanceOf(FileKeyMissing.class);
        epochs.destroy("epoch-900");
    }

    @Test
    void killed_in_the_middle_the_next_run_goes_on() {
        var one = sealed();
        rows.updateVault("CREATE TRIGGER killed BEFORE UPDATE ON file_key"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planned failure'");
        try {
            assertThatThrownBy(this::night).isInstanceOf(RuntimeException.class);
        } finally {
            rows.updateVault("DROP TRIGGER killed");
        }
        assertThat(opened(one)).isEqualTo(NAME);
        jobs.runNow("rotate-epoch-key");
        assertThat(epochsInUse()).containsExactly(epochs.current());
        assertThat(opened(one)).isEqualTo(NAME);
    }
}
