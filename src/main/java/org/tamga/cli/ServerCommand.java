package org.tamga.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A command that asks a server in the name of a user: usage, complaints and exit codes are the same for all of them. */
public abstract class ServerCommand {

    protected final PrintStream out;
    protected final PrintStream err;
    private final String name;
    private final String help;

    /** @param out the result @param err progress and complaints */
    protected ServerCommand(String name, String help, PrintStream out, PrintStream err) {
        this.name = name;
        this.help = help;
        this.out = out;
        this.err = err;
    }

    /** @return exit status @throws Unclear with what is wrong about the arguments */
    protected abstract int run(List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException;

    /** @return exit status: 0 done, 1 failed, 2 wrong usage */
    public final int call(List<String> arguments, Map<String, String> environment) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(help);
            return 0;
        }
        try {
            return run(arguments, environment);
        } catch (Unclear unclear) {
            err.println("tamga: " + unclear.getMessage() + "; see ./tamga " + name + " --help");
            return 2;
        } catch (IOException e) {
            err.println("tamga: " + Complaint.of(e));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** The server at that address, asked with the password of the environment. */
    protected static Api api(String url, Map<String, String> environment) {
        return new Api(url, Objects.requireNonNullElse(environment.get("TAMGA_PASSWORD"),
                environment.getOrDefault("TAMGA_DEMO_PASSWORD", "")));
    }

    /** Of a server on this machine. */
    protected static String localUrl(Map<String, String> environment) {
        return "http://localhost:" + environment.getOrDefault("TAMGA_PORT", "8080");
    }
}
