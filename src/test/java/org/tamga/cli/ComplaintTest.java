package org.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.cli.verify.Verify;
import org.tamga.platform.backup.Restoration;

/** Whoever mistypes a file or an address is told what is wrong with it. */
class ComplaintTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void saysWhereNoServerAnswers() {
        assertThat(new SetAside(out, out).call(List.of("list", "--url", "http://127.0.0.1:1"), Map.of())).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no server answers at http://127.0.0.1:1");
    }

    @Test
    void saysThatAnAddressIsNone() {
        assertThat(new SetAside(out, out).call(List.of("list", "--url", "here"), Map.of())).isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("here is no address of a server");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(Verify.run(List.of("receipt", "lost.json", "--keys", "lost-too.json"), out)).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("there is no file lost-too.json");
    }

    @Test
    void saysThatAFileIsNoAnswerOfAServer() throws IOException {
        String file = Files.writeString(folder.resolve("notes.txt"), "not json").toString();

        assertThat(Verify.run(List.of("receipt", file, "--keys", file), out)).isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("notes.txt is no JSON").doesNotContain("REDACTED");
    }

    @Test
    void saysThatAFileIsNoBackup() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no backup at all");
        Restoration restoration = new Restoration(folder.resolve("home"), folder.resolve("keys"), Optional.empty(), count -> {
        });

        Assertions.assertThatIOException().isThrownBy(() -> restoration.from(Files.newInputStream(file)))
                .withMessage("this is no backup of Tamga, or it is damaged");
    }
}
