package org.tamga.cli.folder;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

import org.tamga.evidence.audit.Audit;
import org.tamga.platform.database.OpenDatabase;

/** {@code ./tamga audit}: holds everything that is stored against the log of evidence. */
public final class AuditLog extends FolderCommand {

    private static final String HELP = """
            ./tamga audit [--home FOLDER] [--json]

            Reads the whole log of evidence and every row that it vouches for, and computes everything again: what was changed,
            removed or slipped in is named. The server may run meanwhile. Of the database that TAMGA_DB_URL names (with
            TAMGA_DB_USER and TAMGA_DB_PASSWORD), else of the one in the folder.

              --home FOLDER   folder of the server (default: TAMGA_HOME, or ~/.tamga)
              --json          the report on one line, with up to a thousand faults
              --help          this page

            Exit codes: 0 everything is as it was noted, 1 something is not, or the audit failed, 2 wrong usage.
            """;
    private static final long STEP = 100_000;

    private AuditLog() {
        super("audit", HELP, false);
    }

    public static void main(String[] arguments) {
        System.exit(new AuditLog().run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    @Override
    int run(FolderOptions options, PrintStream out, PrintStream err) throws IOException {
        Audit.Report report = audit(options, err);
        if (options.json()) {
            out.println(json(report));
        } else {
            tell(report, out);
        }
        return report.faultCount() == 0 ? DONE : FAILED;
    }

    private static Audit.Report audit(FolderOptions options, PrintStream err) throws IOException {
        String url = System.getenv("TAMGA_DB_URL");
        if (url != null) {
            return audit(url, Objects.requireNonNullElse(System.getenv("TAMGA_DB_USER"), ""),
                    Objects.requireNonNullElse(System.getenv("TAMGA_DB_PASSWORD"), ""), count -> tellProgress(count, err));
        }
        try (OpenDatabase database = OpenDatabase.in(options.home())) {
            return audit(database.url(), database.user(), database.password(), count -> tellProgress(count, err));
        }
    }

    private static void tellProgress(long count, PrintStream err) {
        if (count % STEP == 0) {
            err.println(count + " entries read");
        }
    }
}
