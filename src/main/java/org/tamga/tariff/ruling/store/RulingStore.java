package org.tamga.tariff.ruling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.ruling.Ruling;
import org.tamga.tariff.ruling.RulingAction;
import org.tamga.tariff.ruling.RulingApplication;
import org.tamga.tariff.ruling.RulingEvent;
import org.tamga.tariff.ruling.RulingFile;
import org.tamga.tariff.ruling.RulingKind;
import tools.jackson.databind.json.JsonMapper;

/** Applications and what happened to them, append-only; rulings as published. */
@Repository
public class RulingStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILES = """
            select a.*, e.sequence, e.action, e.at, e.by, e.details from (%s) a
            left join tariff.ruling_event e on e.application = a.id order by a.id %s, e.sequence
            """;
    private static final String APPLICATIONS = "select * from tariff.ruling_application a where ";
    private static final String RULING = "select * from tariff.ruling ";
    private static final char KEYWORD_END = ';';

    private final JdbcClient jdbc;

    public RulingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void save(RulingApplication application) {
        jdbc.sql("""
                insert into tariff.ruling_application (id, pack, kind, holder, applicant, lodged_at, content)
                values (:id, :pack, :kind, :holder, :applicant, :at, :content::jsonb)""").param("id", application.id())
                .param("pack", application.pack()).param("kind", application.kind().name())
                .param("holder", application.holder()).param("applicant", application.applicant())
                .param("at", application.lodgedAt().atOffset(ZoneOffset.UTC))
                .param("content", JSON.writeValueAsString(application.content())).update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else was faster */
    public void append(UUID application, RulingEvent event) {
        jdbc.sql("""
                insert into tariff.ruling_event (application, sequence, action, at, by, details)
                values (:application, :sequence, :action, :at, :by, :details::jsonb)""").param("application", application)
                .param("sequence", event.sequence()).param("action", event.action().name())
                .param("at", event.at().atOffset(ZoneOffset.UTC)).param("by", event.by())
                .param("details", JSON.writeValueAsString(event.details())).update();
    }

    public Optional<RulingFile> find(UUID id) {
        return files(jdbc.sql(FILES.formatted(APPLICATIONS + "a.id = :id", "")).param("id", id)).stream().findFirst();
    }

    /** The latest first. @param after those older than this one; null to begin */
    public List<RulingFile> listOf(String applicant, Set<String> parties, @Nullable UUID after, int most) {
        return files(jdbc.sql(FILES.formatted(APPLICATIONS + """
                (a.applicant = :applicant or a.holder = any(:parties)) and (:after::uuid is null or a.id < :after::uuid)
                order by a.id desc limit :most""", "desc")).param("applicant", applicant)
                .param("parties", parties.toArray(String[]::new)).param("after", after).param("most", most));
    }

    /** Those that no ruling, refusal or withdrawal has ended, the oldest first. @param after those later than this one */
    public List<RulingFile> listUnfinished(@Nullable UUID after, int most) {
        return files(jdbc.sql(FILES.formatted(APPLICATIONS + """
                (:after::uuid is null or a.id > :after::uuid)
                and not exists (select from tariff.ruling r where r.application = a.id)
                and not exists (select from tariff.ruling_event f where f.application = a.id
                    and f.action in ('REFUSE', 'WITHDRAW'))
                order by a.id limit :most""", "")).param("after", after).param("most", most));
    }

    private static List<RulingFile> files(JdbcClient.StatementSpec statement) {
        Map<UUID, RulingFile> files = new LinkedHashMap<>();
        statement.query(row -> {
            UUID id = row.getObject("id", UUID.class);
            RulingFile file = files.get(id);
            RulingFile known = file == null ? new RulingFile(application(row), List.of()) : file;
            files.put(id, row.getString("action") == null ? known
                    : new RulingFile(known.application(),
                            Stream.concat(known.events().stream(), Stream.of(event(row)))
                                    .toList()));
        });
        return List.copyOf(files.values());
    }

    /** The next number of a kind in a year; the transaction that takes it holds up others until it ends. */
    public int nextNumber(String pack, RulingKind kind, int year) {
        return jdbc.sql("""
                insert into tariff.ruling_number (pack, kind, year, last) values (:pack, :kind, :year, 1)
                on conflict (pack, kind, year) do update set last = ruling_number.last + 1 returning last""")
                .param("pack", pack).param("kind", kind.name()).param("year", year).query(Integer.class).single();
    }

    public void publish(Ruling ruling) {
        jdbc.sql("""
                insert into tariff.ruling (number, application, pack, kind, commodity, origin, holder, valid_from, valid_to,
                    description, reasons, keywords)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(ruling.number(), ruling.application(), ruling.pack(), ruling.kind().name(),
                        ruling.commodity().digits(), ruling.origin(), ruling.holder(), ruling.validFrom(), ruling.validTo(),
                        ruling.description(), ruling.reasons(), String.join(String.valueOf(KEYWORD_END), ruling.keywords())))
                .update();
    }

    public void end(UUID application, LocalDate day, boolean annulled, @Nullable LocalDate graceTo) {
        jdbc.sql("update tariff.ruling set ended_on = ?, annulled = ?, grace_to = ? where application = ?")
                .params(Arrays.asList(day, annulled, graceTo, application)).update();
    }

    public Optional<Ruling> findRuling(String number) {
        return jdbc.sql(RULING + "where number = ?").param(number).query(RulingStore::ruling).optional();
    }

    public Optional<Ruling> findByApplication(UUID application) {
        return jdbc.sql(RULING + "where application = ?").param(application).query(RulingStore::ruling).optional();
    }

    /** @param day on which it holds for everybody, which is what {@link Ruling#holdsOn} says without a holder */
    public List<Ruling> search(String pack, @Nullable String words, @Nullable String code, @Nullable LocalDate day, int most) {
        return jdbc.sql(RULING + """
                 where pack = :pack and (:words::text is null or words @@ plainto_tsquery('simple', :words::text))
                 and (:code::text is null or commodity like :code::text || '%')
                 and (:day::date is null or not annulled and :day::date between valid_from and valid_to
                     and (ended_on is null or :day::date < ended_on))
                 order by valid_from desc, number desc limit :most""").param("pack", pack).param("words", words)
                .param("code", code).param("day", day).param("most", most)
                .query(RulingStore::ruling).list();
    }

    /** Those whose code is the given one, above it or below it. */
    public List<Ruling> listAbout(String pack, CommodityCode code) {
        List<String> above = IntStream.rangeClosed(2, code.digits().length()).mapToObj(end -> code.digits().substring(0, end))
                .toList();
        return jdbc.sql(RULING + """
                 where pack = :pack and (commodity in (:above) or commodity like :code || '%') order by number""")
                .param("pack", pack).param("above", above).param("code", code.digits()).query(RulingStore::ruling).list();
    }

    private static RulingApplication application(ResultSet row) throws SQLException {
        return new RulingApplication(row.getObject("id", UUID.class), row.getString("pack"),
                RulingKind.valueOf(row.getString("kind")), row.getString("holder"), row.getString("applicant"),
                row.getObject("lodged_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("content"), RulingApplication.Content.class));
    }

    private static RulingEvent event(ResultSet row) throws SQLException {
        return new RulingEvent(row.getInt("sequence"), RulingAction.valueOf(row.getString("action")),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by"),
                JSON.readValue(row.getString("details"), RulingEvent.Details.class));
    }

    private static Ruling ruling(ResultSet row, int number) throws SQLException {
        return new Ruling(row.getString("number"), row.getObject("application", UUID.class), row.getString("pack"),
                RulingKind.valueOf(row.getString("kind")), CommodityCode.of(row.getString("commodity")),
                row.getString("origin"), row.getString("holder"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getObject("ended_on", LocalDate.class),
                row.getBoolean("annulled"), row.getObject("grace_to", LocalDate.class), row.getString("description"),
                row.getString("reasons"), keywords(row.getString("keywords")));
    }

    private static List<String> keywords(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(String.valueOf(KEYWORD_END)));
    }
}
