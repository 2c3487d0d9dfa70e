package org.tamga.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CompressedTest {

    @Test
    void whatIsExpandedIsWhatWasCompressedWhateverItsLengthAndContent() {
        Random random = new Random(20261125);
        for (int length : new int[]{0, 1, 2, 100, 4096, 1 << 20}) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            assertThat(Compressed.expand(Compressed.compress(noise))).isEqualTo(noise);
            byte[] even = new byte[length];
            assertThat(Compressed.expand(Compressed.compress(even))).isEqualTo(even);
        }
    }

    @Test
    void manyCanCompressAtTheSameMoment() {
        assertThat(IntStream.range(0, 5_000).parallel().mapToObj(number -> ("item " + number).repeat(50))
                .filter(text -> !text.equals(
                        new String(Compressed.expand(Compressed.compress(text.getBytes(StandardCharsets.UTF_8))),
                                StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void aDocumentSpeaksOfItsDamageInsteadOfGivingSomethingElse() {
        byte[] stored = Compressed.compress("a declaration, a declaration, a declaration".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Compressed.expand("plain text".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not a stored document");
        assertThatThrownBy(() -> Compressed.expand(Arrays.copyOf(stored, stored.length - 3)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("damaged");
    }
}
