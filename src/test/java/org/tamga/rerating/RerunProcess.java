package org.tamga.rerating;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Works on whatever runs there are, in a virtual machine of its own, until it is killed. */
final class RerunProcess implements AutoCloseable {

    private final Process process;

    private RerunProcess(Process process) {
        this.process = process;
    }

    static RerunProcess on(String url, int unit, UUID run) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new RerunProcess(new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), RerunProcess.class.getName(), url, String.valueOf(unit),
                run.toString())).inheritIO().start());
    }

    public static void main(String[] arguments) {
        try (Engine engine = new Engine(arguments[0], Integer.parseInt(arguments[1]))) {
            engine.await(UUID.fromString(arguments[2]));
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As the kernel does when memory is short: no hook runs. */
    void killNine() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        killNine();
    }
}
