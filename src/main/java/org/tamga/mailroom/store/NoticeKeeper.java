package org.tamga.mailroom.store;


import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.evidence.RowKeeper;

/** The notices that were issued. */
@Component
public class NoticeKeeper extends RowKeeper {

    public static final String KIND = "notice";
    public static final String TABLE = "mailroom.notice";
    public static final String COLUMNS = "month, mrn, id, version, recipient, code, issued_at, content";

    NoticeKeeper(JdbcClient jdbc) {
        super(jdbc, KIND, TABLE, COLUMNS, KeyedBy.DECLARATION, "mrn");
    }
}
