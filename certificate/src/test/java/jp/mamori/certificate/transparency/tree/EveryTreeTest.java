package jp.mamori.certificate.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every tree up to 300 leaves, every index, every pair of sizes. */
class EveryTreeTest {
    private static final int LARGEST = 300;
    private static final int EVERY_WRONG_INDEX_UP_TO = 70;
    private static final GrownTree TREE = GrownTree.of(LARGEST);

    @Test
    void the_edge_gives_the_root_of_the_standard_and_can_be_taken_up_again() {
        var range = new CompactRange();
        for (int size = 1; size <= LARGEST; size++) {
            range = new CompactRange(range.size(), range.edge());
            range.append(TREE.leaf(size - 1));
            assertThat(range.root()).isEqualTo(TREE.head(size).root()).isEqualTo(TREE.root(size));
            assertThat(range.size()).isEqualTo(size);
        }
    }

    @Test
    void every_inclusion_proof_is_the_standards_and_holds() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                var proof = TREE.inclusion(index, size);
                assertThat(proof.path()).isEqualTo(Rfc6962.path(index, TREE.leaves(size)));
                assertThat(proof.proves(TREE.leaf(index), TREE.head(size))).isTrue();
            }
        }
    }

    @Test
    void an_inclusion_proof_with_one_thing_altered_fails() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                var proof = TREE.inclusion(index, size);
                var head = TREE.head(size);
                var leaf = TREE.leaf(index);
                assertThat(proof.proves(TREE.leaf((index + 1) % LARGEST), head)).isFalse();
                for (long other : List.of(index - 1L, index + 1L, index ^ 2L, (long) size, -1L, Long.MIN_VALUE)) {
                    assertThat(new InclusionProof(other, proof.path()).proves(leaf, head))
                            .isFalse();
                }
                for (var path : altered(proof.path())) {
                    assertThat(new InclusionProof(index, path).proves(leaf, head))
                            .isFalse();
                }
                if (size > 1) {
                    assertThat(proof.proves(leaf, TREE.head(size - 1))).isFalse();
                }
            }
        }
    }

    @Test
    void a_path_leads_to_the_root_from_its_own_index_only() {
        for (int size = 1; size <= EVERY_WRONG_INDEX_UP_TO; size++) {
            for (int index = 0; index < size; index++) {
                var path = TREE.inclusion(index, size).path();
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, path).proves(TREE.leaf(index), TREE.head(size)))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void every_consistency_proof_is_the_standards_and_holds() {
        for (int newer = 1; newer <= LARGEST; newer++) {
            assertThat(TREE.consistency(0, newer).proves(TREE.head(0), TREE.head(newer)))
                    .isTrue();
            for (int older = 1; older <= newer; older++) {
                var proof = TREE.consistency(older, newer);
                assertThat(proof.path()).isEqualTo(Rfc6962.proof(older, TREE.leaves(newer)));
                assertThat(proof.proves(TREE.head(older), TREE.head(newer))).isTrue();
            }
        }
    }

    @Test
    void a_consistency_proof_with_one_thing_altered_fails() {
        for (int newer = 2; newer <= LARGEST; newer++) {
            for (int older = 1; older < newer; older++) {
                var proof = TREE.consistency(older, newer);
                assertThat(proof.proves(TREE.head(older - 1, older), TREE.head(newer)))
                        .isFalse();
                assertThat(proof.proves(TREE.head(older), TREE.head(newer - 1, newer)))
                        .isFalse();
                assertThat(proof.proves(TREE.head(newer), TREE.head(older))).isFalse();
                for (var path : altered(proof.path())) {
                    assertThat(new ConsistencyProof(path).proves(TREE.head(older), TREE.head(newer)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_tree_that_was_changed_before_the_seam_is_consistent_with_no_proof_of_its_own() {
        for (int older = 1; older < 40; older++) {
            for (int changed = 0; changed < older; changed++) {
                var leaves = new ArrayList<>(TREE.leaves(40));
                leaves.set(changed, TREE.leaf(41));
                var forged = new GrownTree(leaves);
                assertThat(forged.consistency(older, 40).proves(TREE.head(older), forged.head(40)))
                        .isFalse();
            }
        }
    }

    @Test
    void heads_of_two_logs_are_never_consistent() {
        var elsewhere = new TreeHead("log.example/other", 5, TREE.head(5).root());
        assertThat(TREE.consistency(5, 9).proves(elsewhere, TREE.head(9))).isFalse();
        assertThat(TREE.consistency(5, 5).proves(elsewhere, TREE.head(5))).isFalse();
    }

    @Test
    void the_empty_tree_is_the_beginning_of_every_tree_and_only_by_an_empty_proof() {
        var forged = new TreeHead(GrownTree.ORIGIN, 0, TREE.leaf(0));
        var nothing = new ConsistencyProof(List.of());
        assertThat(nothing.proves(TREE.head(0), TREE.head(0))).isTrue();
        assertThat(nothing.proves(forged, TREE.head(7))).isFalse();
        assertThat(nothing.proves(TREE.head(0), forged)).isFalse();
        assertThat(new ConsistencyProof(List.of(TREE.leaf(0))).proves(TREE.head(0), TREE.head(7)))
                .isFalse();
    }

    private static List<List<Hash>> altered(List<Hash> path) {
        var all = new ArrayList<List<Hash>>();
        var longer = new ArrayList<>(path);
        longer.add(TREE.leaf(0));
        all.add(longer);
        if (!path.isEmpty()) {
            all.add(path.subList(1, path.size()));
            all.add(path.subList(0, path.size() - 1));
        }
        for (int i = 0; i < path.size(); i++) {
            var bytes = path.get(i).bytes();
            bytes[i % Hash.BYTES] ^= 1;
            var changed = new ArrayList<>(path);
            changed.set(i, Hash.of(bytes));
            all.add(changed);
        }
        return all;
    }
}
