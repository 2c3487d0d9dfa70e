package org.tamga.cli.folder;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.tamga.cli.Complaint;
import org.tamga.cli.Unclear;
import org.tamga.evidence.audit.Audit;
import org.tamga.evidence.audit.OfflineAudit;
import tools.jackson.databind.json.JsonMapper;

/** A command that works on the folder of a server: usage, complaints and exit codes are the same for all of them. */
abstract class FolderCommand {

    static final int DONE = 0;
    static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int FAULTS_SHOWN = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final String help;
    private final boolean wantsFile;

    FolderCommand(String name, String help, boolean wantsFile) {
        this.name = name;
        this.help = help;
        this.wantsFile = wantsFile;
    }

    /** @return exit status */
    abstract int run(FolderOptions options, PrintStream out, PrintStream err)
            throws IOException, SQLException, InterruptedException;

    /** @param out the result @param err progress and complaints @return exit status */
    final int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(help);
            return DONE;
        }
        LoggingSystem.get(FolderCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        try {
            return run(FolderOptions.parse(arguments, environment, wantsFile), out, err);
        } catch (Unclear unclear) {
            err.println("tamga: " + unclear.getMessage() + "; see ./tamga " + name + " --help");
            return WRONG_USAGE;
        } catch (IOException | SQLException | RuntimeException e) {
            err.println("tamga: " + name + " failed: " + Complaint.of(e));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    static Audit.Report audit(String url, String user, String password, LongConsumer progress) {
        try (HikariDataSource connections = new HikariDataSource()) {
            connections.setJdbcUrl(url);
            connections.setUsername(user);
            connections.setPassword(password);
            connections.setMaximumPoolSize(2);
            return OfflineAudit.run(connections, progress);
        }
    }

    static String json(Object result) {
        return JSON.writeValueAsString(result);
    }

    /** In words, with the first faults. */
    static void tell(Audit.Report report, PrintStream out) {
        out.println("audit: " + report.entries() + " entries, " + report.facts() + " rows, " + report.heads()
                + " heads; " + report.unsealed() + " entries not sealed yet; " + report.faultCount() + " faults");
        report.faults().stream().limit(FAULTS_SHOWN).forEach(fault -> out.println("  " + fault.row() + " " + fault.text()));
        if (report.faultCount() > FAULTS_SHOWN) {
            out.println("  … and " + (report.faultCount() - FAULTS_SHOWN) + " more (--json names up to a thousand)");
        }
    }
}
