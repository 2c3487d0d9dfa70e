package org.tamga.cli.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.cli.Complaint;
import org.tamga.cli.Unclear;

/**
 * What the commands have in common that work on the folder of a server.
 *
 * @param home folder of the server
 * @param file the backup; null where the command knows none
 * @param json whether the result is printed as JSON
 */
record FolderOptions(Path home, @Nullable String file, Optional<String> passphrase, boolean json) {

    /** @param wantsFile whether the name of a backup must be given @throws Unclear with everything that is wrong */
    static FolderOptions parse(List<String> arguments, Map<String, String> environment, boolean wantsFile) {
        Map<String, String> given = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--json")) {
                given.put(word, "");
            } else if (word.equals("--home") || wantsFile && word.equals("--passphrase-file")) {
                if (i + 1 == arguments.size()) {
                    faults.add(word + " needs a value");
                } else {
                    given.put(word, arguments.get(++i));
                }
            } else if (word.startsWith("--") || !wantsFile || given.putIfAbsent("file", word) != null) {
                faults.add("what is " + word + "?");
            }
        }
        if (wantsFile && !given.containsKey("file")) {
            faults.add("the file is missing");
        }
        Optional<String> passphrase = passphrase(given.get("--passphrase-file"), environment, faults);
        if (!faults.isEmpty()) {
            throw new Unclear(faults);
        }
        String home = Objects.requireNonNullElse(given.get("--home"), environment.getOrDefault("TAMGA_HOME",
                Path.of(System.getProperty("user.home"), ".tamga").toString()));
        return new FolderOptions(Path.of(home).toAbsolutePath().normalize(), given.get("file"), passphrase,
                given.containsKey("--json"));
    }

    private static Optional<String> passphrase(@Nullable String file, Map<String, String> environment, List<String> faults) {
        String found = environment.getOrDefault("TAMGA_BACKUP_PASSPHRASE", "");
        if (file != null) {
            try {
                found = Files.readString(Path.of(file)).strip();
            } catch (IOException e) {
                faults.add("the passphrase cannot be read: " + Complaint.of(e));
                return Optional.empty();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Of the signing keys. */
    Path keys() {
        return home.resolve("keys");
    }
}
