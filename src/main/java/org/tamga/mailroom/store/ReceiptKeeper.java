package org.tamga.mailroom.store;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.evidence.RowKeeper;

/** Messages as they came: what their receipts promise. */
@Component
class ReceiptKeeper extends RowKeeper {

    static final String KIND = "receipt";
    static final String TABLE = "mailroom.message";
    static final String COLUMNS = "month, id, received_at, sender, message_id, channel, kind, content_hash, body";

    ReceiptKeeper(JdbcClient jdbc) {
        super(jdbc, KIND, TABLE, COLUMNS, KeyedBy.ID, "id::text");
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
