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

    /** Doubles are told from the first receipts, which say of a message what it says of itself. */
    @Override
    public List<String> listContradictions(int most) {
        return jdbc.sql("""
                select concat_ws(' ', 'mailroom.first_receipt', f.sender, f.message_id) from mailroom.first_receipt f
                left join mailroom.message m on m.id = f.id
                    and m.month = date_trunc('month', uuid_extract_timestamp(f.id) at time zone 'UTC')::date
                where (m.sender, m.message_id, m.received_at, m.content_hash)
                    is distinct from (f.sender, f.message_id, f.received_at, f.content_hash) limit ?
                """).param(most).query(String.class).list();
    }
}
