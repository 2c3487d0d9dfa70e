package org.tamga.cli.rerate;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.tamga.cli.Api;
import org.tamga.cli.ServerCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code rerate}: works past declarations out again, waits for the end, and tells what came of it. */
public final class Rerate extends ServerCommand {

    private static final String HELP = """
            ./tamga rerate --from DAY --to DAY [OPTIONS]

            Works the charges of past declarations out again under the law in force, and proposes to give back and to collect
            what follows; a second person approves the proposals (on the page /proposals, or by the API). With a draft, or with
            --rehearse, tells the differences and proposes nothing. Shows how far it has come; ends with a table by trader.

              --from, --to DAY     days of acceptance, 2026-03-01
              --pack ID            country pack (default: demo)
              --draft ID           rehearse this draft of a law
              --rehearse           rehearse the law in force, or the one of --law
              --law VERSION        another law that was in force once
              --commodity CODE     only goods of this code, or below it
              --origin COUNTRY     only goods from there
              --trader ID          only declarations of this trader
              --tax TYPE           only this tax, A00 for example
              --interest-to DAY    up to which interest runs (default: today)
              --url URL            the server (default: http://localhost: and TAMGA_PORT or 8080)
              --user NAME          who orders it, and therefore does not approve (default: admin)
              --json               the report as the server gives it, on one line, instead of the table
              --help               this page

            The password is that of TAMGA_PASSWORD, or TAMGA_DEMO_PASSWORD. The server goes on when this command is interrupted.
            Exit codes: 0 finished, 1 refused, cancelled or incomplete (parts are set aside: see the pages /rehearsals and
            /reratings, where they can be tried again), 2 wrong usage.
            """;
    private static final int LOOK_MS = 400;

    Rerate(PrintStream out, PrintStream err) {
        super("rerate", HELP, out, err);
    }

    public static void main(String[] arguments) {
        System.exit(new Rerate(System.out, System.err).call(List.of(arguments), System.getenv()));
    }

    @Override
    protected int run(List<String> arguments, Map<String, String> environment) throws IOException, InterruptedException {
        RerateOptions options = RerateOptions.parse(arguments, localUrl(environment));
        return rerate(options, api(options.url(), environment));
    }

    private int rerate(RerateOptions options, Api api) throws IOException, InterruptedException {
        String id = api.post(options.user(), options.path(), "application/json",
                JsonMapper.shared().writeValueAsString(options.order())).path("id").asString();
        err.println("run " + id);
        JsonNode report = await(options, api, options.path() + "/" + id, new RerateReport(err));
        if (options.json()) {
            out.println(report);
        } else {
            new RerateReport(out).print(report, options.rehearse());
        }
        return RerateReport.state(report).equals("FINISHED") ? 0 : 1;
    }

    private static JsonNode await(RerateOptions options, Api api, String path, RerateReport progress)
            throws IOException, InterruptedException {
        JsonNode report = api.get(options.user(), path);
        for (progress.progress(report); RerateReport.state(report).equals("RUNNING"); progress.progress(report)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            report = api.get(options.user(), path);
        }
        return report;
    }
}
