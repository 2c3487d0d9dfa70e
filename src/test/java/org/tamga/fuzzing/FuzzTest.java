package org.tamga.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short run: every input that was kept, and some that are made of them. */
class FuzzTest {

    private static final int ROUNDS = 2000;

    static Set<String> targets() {
        return Fuzz.TARGETS.keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void noInputCrashesAReaderOrHoldsItUp(String target) throws Exception {
        List<byte[]> seeds = seeds(target);
        Method reader = Fuzz.reader(target).getMethod("fuzzerTestOneInput", byte[].class);
        for (byte[] seed : seeds) {
            reader.invoke(null, (Object) seed);
        }
        Random random = new Random(20261129);
        for (int i = 0; i < ROUNDS; i++) {
            reader.invoke(null, (Object) mutated(seeds, random));
        }
        assertThat(seeds).hasSizeGreaterThan(2);
    }

    private static List<byte[]> seeds(String target) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Fuzz.SEEDS.resolve(target))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    /** A piece of one input in the place of a piece of another, and a bit turned. */
    private static byte[] mutated(List<byte[]> seeds, Random random) {
        byte[] one = seeds.get(random.nextInt(seeds.size()));
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int cut = random.nextInt(one.length + 1);
        int from = random.nextInt(other.length + 1);
        int length = random.nextInt(Math.min(64, other.length - from) + 1);
        int rest = Math.min(one.length, cut + random.nextInt(16));
        byte[] made = new byte[cut + length + one.length - rest];
        System.arraycopy(one, 0, made, 0, cut);
        System.arraycopy(other, from, made, cut, length);
        System.arraycopy(one, rest, made, cut + length, one.length - rest);
        if (made.length > 0) {
            made[random.nextInt(made.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return made;
    }
}
