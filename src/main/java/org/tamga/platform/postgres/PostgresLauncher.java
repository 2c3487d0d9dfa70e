package org.tamga.platform.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The words that go before a program of PostgreSQL. */
final class PostgresLauncher {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final boolean OWN_SESSION = works("setsid", "true");
    private static final boolean OWN_USERS = ROOT && works("unshare", "-U", "true");

    private PostgresLauncher() {
    }

    /**
     * A session of its own, so that Ctrl-C in the terminal reaches only the server, which stops PostgreSQL when it has
     * finished; and, for root, whom PostgreSQL refuses, a user namespace in which root is nobody.
     */
    static List<String> prefix() {
        List<String> words = new ArrayList<>();
        if (OWN_SESSION) {
            words.add("setsid");
        }
        if (OWN_USERS) {
            words.addAll(List.of("unshare", "-U"));
        }
        return words;
    }

    static boolean refusesRoot() {
        return ROOT && !OWN_USERS;
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
