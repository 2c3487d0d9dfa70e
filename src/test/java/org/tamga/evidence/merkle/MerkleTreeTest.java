package org.tamga.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The leaves of the published test vectors of Certificate Transparency, and the roots over the first 1 to 8 of them. */
    private static final List<Hash> VECTOR = Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f").map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex))).toList();
    private static final List<String> ROOTS = List.of("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfThePublishedVectors() {
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(size -> HexFormat.of().formatHex(tree(VECTOR, size).root().bytes())))
                .isEqualTo(ROOTS);
        assertThat(HexFormat.of().formatHex(tree(VECTOR, 0).root().bytes()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndNoOtherLeafOrPlaceIs() {
        List<Hash> leaves = leaves(40);
        for (int size = 1; size <= 40; size++) {
            MerkleTree tree = tree(leaves, size);
            for (int leaf = 0; leaf < size; leaf++) {
                List<Hash> proof = tree.inclusionProof(leaf);
                assertThat(ProofCheck.isIncluded(leaves.get(leaf), leaf, size, proof, tree.root())).isTrue();
                assertThat(ProofCheck.isIncluded(Hash.ofLeaf(new byte[]{9}), leaf, size, proof, tree.root())).isFalse();
                assertThat(ProofCheck.isIncluded(leaves.get(leaf), leaf + 1, size, proof, tree.root())).isFalse();
                assertThat(ProofCheck.isIncluded(leaves.get(leaf), leaf, size, longer(proof), tree.root())).isFalse();
                if (!proof.isEmpty()) {
                    assertThat(ProofCheck.isIncluded(leaves.get(leaf), leaf, size, proof.subList(1, proof.size()), tree.root()))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyGrowthIsProvedAndNoneFromAnotherTree() {
        List<Hash> leaves = leaves(40);
        List<Hash> forged = new ArrayList<>(leaves);
        forged.set(0, Hash.ofLeaf(new byte[]{9}));
        for (int later = 1; later <= 40; later++) {
            MerkleTree tree = tree(leaves, later);
            for (int earlier = 1; earlier <= later; earlier++) {
                List<Hash> proof = tree.consistencyProof(earlier);
                Hash before = tree(leaves, earlier).root();
                assertThat(ProofCheck.isConsistent(earlier, before, later, tree.root(), proof)).isTrue();
                assertThat(ProofCheck.isConsistent(earlier, tree(forged, earlier).root(), later, tree.root(), proof)).isFalse();
                assertThat(ProofCheck.isConsistent(earlier, before, later, tree(forged, later).root(), proof)).isFalse();
                assertThat(ProofCheck.isConsistent(earlier, before, later, tree.root(), longer(proof))).isFalse();
            }
        }
    }

    @Test
    void aLeafThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> tree(VECTOR, 8).inclusionProof(8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree(VECTOR, 8).consistencyProof(9)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree(VECTOR, 8).consistencyProof(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessageContaining("32 bytes, not 31");
    }

    private static List<Hash> longer(List<Hash> proof) {
        return Stream.concat(proof.stream(), Stream.of(Hash.OF_NOTHING)).toList();
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count).mapToObj(number -> Hash.ofLeaf(new byte[]{(byte) number, 1})).toList();
    }

    private static MerkleTree tree(List<Hash> leaves, int size) {
        return new MerkleTree(size, new Subtrees() {
            @Override
            public Hash root(int level, long index) {
                return level == 0 ? leaves.get((int) index)
                        : Hash.ofNode(root(level - 1, 2 * index), root(level - 1, 2 * index + 1));
            }
        });
    }
}
