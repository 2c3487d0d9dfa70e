package org.tamga.mailroom.store;


import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.evidence.RowKeeper;

/** The answers that messages got. */
@Component
class AnswerKeeper extends RowKeeper {

    static final String KIND = "answer";
    static final String TABLE = "mailroom.outcome";
    static final String COLUMNS = "month, id, settled_at, state, mrn, version, findings";

    AnswerKeeper(JdbcClient jdbc) {
        super(jdbc, KIND, TABLE, COLUMNS, KeyedBy.ID, "coalesce(mrn, id::text)");
    }
}
