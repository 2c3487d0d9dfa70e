package org.tamga.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tamga.party.PartyFacts.Entry;
import org.tamga.shared.Validity;

/** The tables of the register. */
@Repository
class PartyStore {

    private static final String FACTS = """
            select asked.id, p.id is not null as known, p.name, p.country, p.valid_from, p.valid_to,
                   exists (select from party.party o where o.register = left(asked.id, 2)) as in_service,
                   exists (select from party.authorisation o where o.register = left(asked.id, 2)) as permits_in_service,
                   a.type, a.reference, a.valid_from as permit_from, a.valid_to as permit_to
              from unnest(?) as asked(id)
              left join party.party p on p.id = asked.id
              left join party.authorisation a on a.holder = asked.id""";
    private static final String PARTY = """
            insert into party.party (id, name, country, valid_from, valid_to, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, country = excluded.country,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by""";
    private static final String AUTHORISATION = """
            insert into party.authorisation (holder, type, reference, valid_from, valid_to, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (holder, type, reference) do update set valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, changed_at = excluded.changed_at, changed_by = excluded.changed_by""";
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    PartyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is on file under each of the ids. */
    Map<String, Entry> entries(Collection<String> ids) {
        Map<String, Entry> entries = new HashMap<>();
        jdbc.query(connection -> {
            var statement = connection.prepareStatement(FACTS);
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            return statement;
        }, row -> {
            String id = row.getString("id");
            entries.merge(id, entry(id, row), PartyStore::together);
        });
        return entries;
    }

    void saveParties(Collection<Party> parties, String by, Instant at) {
        jdbc.batchUpdate(PARTY, parties, BATCH, (statement, party) -> {
            statement.setString(1, party.id());
            statement.setString(2, party.name());
            statement.setString(3, party.country());
            statement.setObject(4, party.validity().from());
            statement.setObject(5, party.validity().to());
            statement.setObject(6, at.atOffset(ZoneOffset.UTC));
            statement.setString(7, by);
        });
    }

    void saveAuthorisations(Collection<Authorisation> authorisations, String by, Instant at) {
        jdbc.batchUpdate(AUTHORISATION, authorisations, BATCH, (statement, authorisation) -> {
            statement.setString(1, authorisation.holder());
            statement.setString(2, authorisation.type());
            statement.setString(3, authorisation.reference());
            statement.setObject(4, authorisation.validity().from());
            statement.setObject(5, authorisation.validity().to());
            statement.setObject(6, at.atOffset(ZoneOffset.UTC));
            statement.setString(7, by);
        });
    }

    private static Entry entry(String id, ResultSet row) throws SQLException {
        Party party = row.getBoolean("known") ? new Party(id, row.getString("name"), row.getString("country"),
                validity(row, "valid_from", "valid_to")) : null;
        String type = row.getString("type");
        List<Authorisation> authorisations = type == null ? List.of()
                : List.of(new Authorisation(id, type, row.getString("reference"), validity(row, "permit_from", "permit_to")));
        return new Entry(party, authorisations, row.getBoolean("in_service"), row.getBoolean("permits_in_service"));
    }

    private static Entry together(Entry one, Entry other) {
        List<Authorisation> authorisations = new ArrayList<>(one.authorisations());
        authorisations.addAll(other.authorisations());
        return new Entry(one.party(), authorisations, one.registerInService(), one.authorisationsInService());
    }

    private static Validity validity(ResultSet row, String from, String to) throws SQLException {
        LocalDate first = row.getObject(from, LocalDate.class);
        @Nullable
        LocalDate last = row.getObject(to, LocalDate.class);
        return new Validity(first, last);
    }
}
