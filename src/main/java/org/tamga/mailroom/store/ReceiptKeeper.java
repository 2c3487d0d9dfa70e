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

/** Messages as they came: what their receipts promise. */
@Component
class ReceiptKeeper implements FactKeeper {

    static final String KIND = "receipt";
    static final String TABLE = "mailroom.message";
    static final String COLUMNS = "month, id, received_at, sender, message_id, channel, kind, content_hash, body";

    private final JdbcClient jdbc;

    ReceiptKeeper(JdbcClient jdbc) {
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
        return FactRows.listMessagesAfter(jdbc, TABLE, "id::text", last, most);
    }
}
