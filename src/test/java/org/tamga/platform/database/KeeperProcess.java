package org.tamga.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@link DatabaseKeeper} in a real virtual machine of its own. */
final class KeeperProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Set<Long> stored = new HashSet<>();

    private KeeperProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static KeeperProcess on(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new KeeperProcess(new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), DatabaseKeeper.class.getName(), folder.toString()))
                .redirectErrorStream(true).start());
    }

    /** Reads on until a line begins with the word, and returns the rest of it. */
    String awaits(String word) {
        StringBuilder heard = new StringBuilder();
        for (String line = next(); line != null; line = next()) {
            heard.append(line).append('\n');
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
        }
        throw new AssertionError("ended without saying '" + word + "':\n" + heard);
    }

    /** Every number whose commit the process has seen. Call when it has ended. */
    Set<Long> storedInAll() {
        remainingOutput();
        return stored;
    }

    void awaitNumbers(int count) {
        for (int i = 0; i < count; i++) {
            awaits("stored");
        }
    }

    /** As the kernel does when memory is short: no hook runs. */
    void killNine() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close what it has printed
        process.waitFor();
    }

    int stop() throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor();
    }

    String remainingOutput() {
        return String.join("\n", Stream.generate(this::next).takeWhile(line -> line != null).toList());
    }

    private String next() {
        try {
            String line = output.readLine();
            if (line != null && line.startsWith("stored ")) {
                stored.add(Long.valueOf(line.substring(7)));
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        killNine();
    }
}
