package org.tamga.evidence.act;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactRows;
import org.tamga.evidence.spi.FactKeeper;

/** Results of acts. */
@Component
class ResultKeeper implements FactKeeper {

    static final String KIND = "act-result";
    static final String COLUMNS = "month, id, ended_at, status, content_hash";

    private final JdbcClient jdbc;

    ResultKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> hashes(List<Fact> facts) {
        return FactRows.ofMessages(jdbc, "evidence.act_result", COLUMNS, facts);
    }

    @Override
    public List<Key> listAfter(@Nullable Key last, int most) {
        return FactRows.listMessagesAfter(jdbc, "evidence.act_result", "id::text", last, most);
    }
}
