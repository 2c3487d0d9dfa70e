package org.tamga.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The failure drill in its short form: the same program as {@code ./tamga drill}, on the classes under test. */
class DrillTest {

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nothingIsLostWhenTheServerAndItsDatabaseAreKilled() throws IOException, InterruptedException {
        Process drill = drill("--seed", "11", "--kills", "2", "--database-kills", "1", "--declarations", "200", "--connections",
                "8", "--stops", "0", "--no-disk");

        String told = new String(drill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(drill.waitFor()).as(told).isZero();
        assertThat(told).contains("Nothing is lost", "| server killed | 1 |", "| database killed | 1 |");
    }

    @Test
    void saysWhatItDoesNotKnow() throws IOException, InterruptedException {
        Process drill = drill("--gently");

        String told = new String(drill.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(drill.waitFor()).as(told).isEqualTo(2);
        assertThat(told).contains("drill does not know --gently");
    }

    private static Process drill(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "drill/Drill.java"));
        words.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("TAMGA_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
        return builder.start();
    }
}
