package org.tamga.cli.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.tamga.evidence.audit.Audit;
import org.tamga.platform.backup.Restoration;
import org.tamga.platform.database.OpenDatabase;

/** {@code ./tamga restore}: makes an empty folder what that of the server was, and audits it. */
public final class Restore extends FolderCommand {

    private static final String HELP = """
            ./tamga restore FILE|- [OPTIONS]

            Makes the folder of a server again from what ./tamga backup wrote (- is standard input), starts the database in it,
            holds everything against the log of evidence, and stops it. Then start the server on that folder.

              --home FOLDER            folder to be made; it must not exist yet, or be empty (default: TAMGA_HOME, or ~/.tamga)
              --passphrase-file FILE   opens the signing key (or TAMGA_BACKUP_PASSPHRASE); without it the server signs with a
                                       new one
              --json                   the result on one line, with the audit
              --help                   this page

            Exit codes: 0 restored, and as it was noted; 1 failed, or the audit found faults; 2 wrong usage.
            """;

    /** What is told with {@code --json}. */
    record Told(String home, Instant takenAt, boolean keysAreBack, Audit.Report audit) {
    }

    private Restore() {
        super("restore", HELP, true);
    }

    public static void main(String[] arguments) {
        System.exit(new Restore().run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    @Override
    int run(FolderOptions options, PrintStream out, PrintStream err) throws IOException, InterruptedException {
        Restoration.Restored restored;
        String file = Objects.requireNonNull(options.file());
        try (InputStream backup = new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)))) {
            restored = new Restoration(options.home(), options.keys(), options.passphrase(), new ByteProgress(err, "written"))
                    .from(backup);
        }
        err.println("everything is written; it is audited now");
        Audit.Report audit;
        try (OpenDatabase database = OpenDatabase.in(options.home())) {
            audit = audit(database.url(), database.user(), database.password(), count -> {
            });
        }
        tell(new Told(options.home().toString(), restored.takenAt(), restored.keysAreBack(), audit), options, out);
        return audit.faultCount() == 0 ? DONE : FAILED;
    }

    private static void tell(Told told, FolderOptions options, PrintStream out) {
        if (options.json()) {
            out.println(json(told));
            return;
        }
        out.println(told.home() + " is as the server's was on " + told.takenAt());
        out.println(told.keysAreBack() ? "The signing key is back." : "The server will sign with a new key.");
        tell(told.audit(), out);
    }
}
