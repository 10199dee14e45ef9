package jp.mamori.registry.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.mamori.registry.platform.id.Ids;
import jp.mamori.registry.platform.id.Uuids;
import jp.mamori.registry.testing.RegistryTest;
import jp.mamori.registry.testing.Rows;
import org.junit.jupiter.api.Test;

@RegistryTest
class FileKeysTest {
    private static final byte[] NAME = "𠮷田 花子".getBytes(UTF_8);

    private final FileKeys fileKeys;
    private final Ids ids;
    private final Rows rows;

    FileKeysTest(FileKeys fileKeys, Ids ids, Rows rows) {
        this.fileKeys = fileKeys;
        this.ids = ids;
        this.rows = rows;
    }

    private FileId newFile() {
        var file = new FileId(ids.next());
        fileKeys.create(file);
        return file;
    }

    @Test
    void what_is_sealed_opens_at_its_place_only() {
        var file = newFile();
        var row = ids.next();
        var place = Place.of("t", "c", row);
        var sealed = fileKeys.open(file).seal(NAME, place);
        assertThat(fileKeys.open(file).unseal(sealed, place)).isEqualTo(NAME);
        for (var elsewhere :
                List.of(Place.of("t", "d", row), Place.of("u", "c", row), Place.of("t", "c", ids.next()))) {
            assertThatThrownBy(() -> fileKeys.open(file).unseal(sealed, elsewhere))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cannot unseal " + elsewhere.table() + "." + elsewhere.column());
        }
    }

    @Test
    void another_files_key_does_not_open_it() {
        var place = Place.of("t", "c", ids.next());
        var sealed = fileKeys.open(newFile()).seal(NAME, place);
        var decoy = fileKeys.open(newFile());
        assertThatThrownBy(() -> decoy.unseal(sealed, place)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_changed_bit_anywhere_does_not_open() {
        var key = fileKeys.open(newFile());
        var place = Place.of("t", "c", ids.next());
        var sealed = key.seal(NAME, place);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> key.unseal(changed, place)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sealing_twice_gives_different_bytes() {
        var key = fileKeys.open(newFile());
        var place = Place.of("t", "c", ids.next());
        assertThat(key.seal(NAME, place)).isNotEqualTo(key.seal(NAME, place)).hasSizeGreaterThan(NAME.length);
    }

    @Test
    void a_destroyed_key_is_gone_and_its_neighbour_is_not() {
        var gone = newFile();
        var decoy = newFile();
        fileKeys.destroy(gone);
        fileKeys.destroy(gone);
        assertThatThrownBy(() -> fileKeys.open(gone)).isInstanceOf(FileKeyMissing.class);
        assertThat(fileKeys.openAll(List.of(gone, decoy)).keySet()).containsExactly(decoy);
        assertThat(rows.queryVault("SELECT 1 FROM file_key WHERE file = ?", (Object) Uuids.bytes(gone.value())))
                .isEmpty();
    }

    @Test
    void a_wrapped_key_moved_to_another_file_does_not_open() {
        var one = newFile();
        var other = newFile();
        rows.updateVault(
                "UPDATE file_key a JOIN file_key b ON b.file = ? SET a.wrapped = b.wrapped WHERE a.file = ?",
                Uuids.bytes(one.value()),
                Uuids.bytes(other.value()));
        assertThatThrownBy(() -> fileKeys.open(other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_file_has_one_key() {
        var file = newFile();
        assertThatThrownBy(() -> fileKeys.create(file)).isInstanceOf(IllegalStateException.class);
        fileKeys.ensure(file);
        assertThat(rows.queryVault("SELECT 1 FROM file_key WHERE file = ?", (Object) Uuids.bytes(file.value())))
                .hasSize(1);
    }

    @Test
    void many_keys_open_at_once() {
        var files = java.util.stream.IntStream.range(0, 520)
                .mapToObj(i -> newFile())
                .toList();
        assertThat(fileKeys.openAll(files)).hasSize(520);
        assertThat(fileKeys.openAll(List.of(new FileId(UUID.randomUUID())))).isEmpty();
    }
}
