package org.tamga.evidence.act;


import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.evidence.RowKeeper;

/** Results of acts. */
@Component
class ResultKeeper extends RowKeeper {

    static final String KIND = "act-result";
    static final String COLUMNS = "month, id, ended_at, status, content_hash";

    ResultKeeper(JdbcClient jdbc) {
        super(jdbc, KIND, "evidence.act_result", COLUMNS, KeyedBy.ID, "id::text");
    }
}
