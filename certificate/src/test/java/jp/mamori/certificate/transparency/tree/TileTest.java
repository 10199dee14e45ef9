package jp.mamori.certificate.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    private static final int LEAVES = 66_000;

    @Test
    void paths_are_those_of_the_standard() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(3, 5, 17).path()).isEqualTo("tile/3/005.p/17");
        assertThat(new Tile(1, 1_000, 1).path()).isEqualTo("tile/1/x001/000.p/1");
    }

    @Test
    void a_path_names_the_tile_it_was_made_for() throws ProofRejected {
        for (long index : List.of(0L, 9L, 999L, 1_000L, 999_999L, 1_000_000L, 1_234_067L, 9_876_543_210L)) {
            for (int width : List.of(1, 255, 256)) {
                var tile = new Tile(2, index, width);
                assertThat(Tile.parse(tile.path())).isEqualTo(tile);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/",
                "tile/8/000",
                "tile/00/000",
                "tile/0/0",
                "tile/0/1000",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/x001",
                "tile/0/001.p/0",
                "tile/0/001.p/256",
                "tile/0/001.p/999",
                "tile/0/001.p/01",
                "tile/0/001.p/-1",
                "tile/0/001/",
                "tile/0/../../etc/passwd",
                "tile/entries/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/\u0660\u0660\u0660"
            })
    void another_spelling_is_refused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(ProofRejected.class);
    }

    @Test
    void a_tree_of_70000_has_the_right_edge_of_the_standard() {
        assertThat(Tile.holding(0, 69_999, 70_000)).isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.holding(1, 272, 70_000)).isEqualTo(new Tile(1, 1, 17));
        assertThat(Tile.holding(2, 0, 70_000)).isEqualTo(new Tile(2, 0, 1));
        assertThat(Tile.holding(1, 0, 256)).isEqualTo(new Tile(1, 0, 1));
    }

    @Test
    void proofs_made_from_tiles_hold_over_three_levels() {
        var tree = new LevelledTree(LEAVES);
        for (long size : List.of(1L, 255L, 256L, 257L, 65_535L, 65_536L, 65_537L, 65_793L, (long) LEAVES)) {
            var tiled = new TiledTree(size, tree::tile);
            var head = new TreeHead(GrownTree.ORIGIN, size, tree.root(size));
            assertThat(tiled.root(size)).isEqualTo(head.root());
            for (long index : List.of(0L, size / 3, size / 2, size - 1)) {
                assertThat(tiled.inclusion(index, size).proves(tree.subtree(0, index), head))
                        .isTrue();
            }
            for (long older : List.of(1L, Math.max(1, size / 2), Math.max(1, size - 1), size)) {
                var before = new TreeHead(GrownTree.ORIGIN, older, tree.root(older));
                assertThat(tiled.consistency(older, size).proves(before, head)).isTrue();
            }
        }
    }

    @Test
    void every_tree_up_to_300_is_proved_from_its_tiles() {
        var tree = GrownTree.of(300);
        for (int size = 1; size <= 300; size++) {
            var tiled = new TiledTree(size, tree::tile);
            for (int index = 0; index < size; index++) {
                assertThat(tiled.inclusion(index, size)).isEqualTo(tree.inclusion(index, size));
            }
        }
    }
}
