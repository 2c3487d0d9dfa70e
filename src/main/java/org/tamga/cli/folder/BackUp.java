package org.tamga.cli.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

import org.tamga.platform.backup.Backup;
import org.tamga.platform.database.OpenDatabase;

/** {@code ./tamga backup}: one file of everything that the built-in database holds, while the server works. */
public final class BackUp extends FolderCommand {

    private static final String HELP = """
            ./tamga backup FILE|FOLDER|- [OPTIONS]

            Writes one file from which ./tamga restore makes the server's folder again, as it was when the backup ended. The
            server goes on working meanwhile; if none runs, the database is started for the time. The file holds everything that
            is stored, readable for whoever has it: keep it as you keep the server. Passwords of the database are not in it.

              FILE                     is made, for its owner alone; in a FOLDER it is named by the time; - is standard output
              --passphrase-file FILE   locks the signing key with this passphrase (or that of TAMGA_BACKUP_PASSPHRASE) and adds
                                       it; without one the key stays out: a restored server then signs with a new one, and what
                                       the old one signed stays valid
              --home FOLDER            folder of the server (default: TAMGA_HOME, or ~/.tamga)
              --json                   the result on one line
              --help                   this page

            A PostgreSQL of your own (TAMGA_DB_URL) is backed up by its own means: see docs/runbook.md.
            Exit codes: 0 done, 1 failed, 2 wrong usage.
            """;
    private static final FileAttribute<?> OF_OWNER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    /** What is told with {@code --json}. */
    record Told(String file, Instant startedAt, Instant endedAt, long bytes, boolean keysAreInside) {
    }

    private final Clock clock = Clock.systemUTC();

    private BackUp() {
        super("backup", HELP, true);
    }

    public static void main(String[] arguments) {
        System.exit(new BackUp().run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    @Override
    int run(FolderOptions options, PrintStream out, PrintStream err) throws IOException, SQLException {
        String target = Objects.requireNonNull(options.file());
        try (OpenDatabase database = OpenDatabase.in(options.home())) {
            Backup backup = new Backup(database, options.keys(), options.passphrase(), clock);
            if (target.equals("-")) {
                tell("standard output", backup.write(out, new ByteProgress(err, "copied")), options, err);
            } else {
                Path file = fileFor(Path.of(target));
                tell(file.toString(), write(backup, file, err), options, out);
            }
        }
        return DONE;
    }

    /** Under its name only when it is whole. */
    private static Backup.Taken write(Backup backup, Path file, PrintStream err) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new IOException(file + " exists already");
        }
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "unfinished", ".backup", OF_OWNER);
        try {
            Backup.Taken taken;
            try (OutputStream bytes = Files.newOutputStream(unfinished)) {
                taken = backup.write(bytes, new ByteProgress(err, "copied"));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return taken;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Path fileFor(Path target) {
        return Files.isDirectory(target) ? target.resolve("tamga-" + TIME.format(clock.instant()) + ".backup") : target;
    }

    private static void tell(String file, Backup.Taken taken, FolderOptions options, PrintStream out) {
        boolean keys = taken.note().keysAreInside();
        if (options.json()) {
            out.println(json(new Told(file, taken.note().startedAt(), taken.endedAt(), taken.bytes(), keys)));
            return;
        }
        out.println(file + ": everything until " + taken.endedAt() + ", " + ByteProgress.megabytes(taken.bytes()) + " MB");
        out.println(keys ? "The signing key is in it, locked with the passphrase."
                : "The signing key is not in it: keep " + options.keys() + " apart, or give a passphrase.");
    }
}
