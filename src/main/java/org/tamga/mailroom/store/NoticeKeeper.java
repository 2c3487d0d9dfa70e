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

/** The notices that were issued. */
@Component
public class NoticeKeeper implements FactKeeper {

    public static final String KIND = "notice";
    public static final String TABLE = "mailroom.notice";
    public static final String COLUMNS = "month, mrn, id, version, recipient, code, issued_at, content";

    private final JdbcClient jdbc;

    NoticeKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> hashes(List<Fact> facts) {
        return FactRows.ofDeclarations(jdbc, TABLE, COLUMNS, facts);
    }

    @Override
    public List<Key> listAfter(@Nullable Key last, int most) {
        return FactRows.listDeclarationsAfter(jdbc, TABLE, last, most);
    }
}
