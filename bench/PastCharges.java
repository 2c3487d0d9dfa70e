package bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.tamga.shared.Mrn;

/**
 * An archive of single-item declarations: some dozens are lodged and charged by the server, and what that leaves in the archive
 * is copied under numbers of its own as often as is wanted, over three days.
 */
final class PastCharges {

    static final String CORRECTED_GOODS = "9503004100";
    private static final List<String> GOODS = List.of("85167100", "84713000", "94036010", "42022100", "73239300", "95030041",
            "69111000", "39269097", "84818011", "85183095");
    private static final int VARIANTS = 10;
    private static final int CHUNK = 10_000;
    private static final Path MESSAGE = Path.of("src/main/resources/samples/1-coffee-machines.xml");
    private static final String COLUMNS = "passage, version, pack, law_version, trader, sender, commodities, origins, charged, request, "
            + "outcome";

    private final Server server;
    private final LocalDate today;

    PastCharges(Server server, LocalDate today) {
        this.server = server;
        this.today = today;
    }

    LocalDate day(int third) {
        return today.minusDays(third);
    }

    /** @return bytes of a row, as COPY sends it */
    int fill(int declarations) throws Exception {
        lodge();
        long bytes = 0;
        try (Connection connection = server.database(); Statement statement = connection.createStatement()) {
            List<String[]> templates = templates(statement);
            statement.execute("truncate tariff.assessment");
            for (int from = 0; from < declarations; from += CHUNK) {
                byte[] rows = rows(templates, from, Math.min(declarations, from + CHUNK));
                bytes += rows.length;
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                        "copy tariff.assessment (month, mrn, tax_point, " + COLUMNS + ") from stdin", new ByteArrayInputStream(rows));
            }
            statement.execute("vacuum analyze tariff.assessment");
            statement.execute("checkpoint");
        }
        return (int) (bytes / declarations);
    }

    private void lodge() throws IOException, InterruptedException {
        String sample = Files.readString(MESSAGE);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < GOODS.size() * VARIANTS; i++) {
                String message = sample.replace("85167100", GOODS.get(i % GOODS.size())).replace("SAMPLE-1", "PAST-" + i)
                        .replace(">1000.00<", ">" + (200 + 37 * i) + "." + (10 + i % 90) + "<");
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/declarations"))
                                .header("Authorization", Server.authorization("trader")).header("Prefer", "wait=30")
                                .POST(HttpRequest.BodyPublishers.ofString(message)).build(),
                        HttpResponse.BodyHandlers.ofString());
                if (!answer.body().contains("\"assessment\"")) {
                    throw new IOException("a declaration to start from was not charged: " + answer.body());
                }
            }
        }
    }

    private static List<String[]> templates(Statement statement) throws SQLException {
        List<String[]> templates = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select " + COLUMNS + " from tariff.assessment where charged and superseded_by is null order by mrn")) {
            while (row.next()) {
                String[] values = new String[11];
                for (int column = 0; column < values.length; column++) {
                    values[column] = row.getString(column + 1);
                }
                templates.add(values);
            }
        }
        if (templates.size() < GOODS.size() * VARIANTS) {
            throw new IllegalStateException("only " + templates.size() + " declarations were charged");
        }
        return templates;
    }

    private byte[] rows(List<String[]> templates, int from, int to) {
        StringBuilder rows = new StringBuilder();
        YearMonth month = YearMonth.from(today);
        for (int i = from; i < to; i++) {
            String[] values = templates.get(i % templates.size());
            LocalDate day = day(i / templates.size() % 3);
            rows.append(month.atDay(1)).append('\t').append(Mrn.issue(month, "XD", new UUID(0x0193_0000_0000_7000L, i)))
                    .append('\t').append(day);
            for (int column = 0; column < values.length; column++) {
                String value = column == 9 ? values[column].replaceFirst("\"date\":\"[0-9-]+\"", "\"date\":\"" + day + "\"")
                        : values[column];
                rows.append('\t').append(value.replace("\\", "\\\\"));
            }
            rows.append('\n');
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
