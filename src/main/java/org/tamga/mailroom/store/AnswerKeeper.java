package org.tamga.mailroom.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactRows;
import org.tamga.evidence.spi.FactKeeper;

/** The answers that messages got. */
@Component
class AnswerKeeper implements FactKeeper {

    static final String KIND = "answer";
    static final String TABLE = "mailroom.outcome";
    static final String COLUMNS = "month, id, settled_at, state, mrn, version, findings";

    private final JdbcClient jdbc;

    AnswerKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> hashes(List<Fact> facts) {
        return FactRows.ofMessages(jdbc, TABLE, COLUMNS, facts);
    }

    @Override
    public List<Key> listAfter(@Nullable Key last, int most) {
        return FactRows.listMessagesAfter(jdbc, TABLE, "coalesce(mrn, id::text)", last, most);
    }
}
