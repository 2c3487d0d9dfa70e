package org.tamga.mailroom;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.Fact;
import org.tamga.evidence.FactHash;
import org.tamga.mailroom.store.NoticeKeeper;
import org.tamga.platform.Compressed;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Mrn;

/** Keeps every notice for its recipient, who fetches it, or reads it in its feed. */
@Component
public class NoticeBoard {

    private static final String COLUMNS = NoticeKeeper.COLUMNS;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final EvidenceLog evidence;

    public NoticeBoard(DataSource dataSource, JdbcClient jdbc, EvidenceLog evidence) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** Stores the notices in the transaction of the caller: nobody sees one before what it says is durable. */
    public void post(List<Notice> notices) {
        TableCopy copy = new TableCopy(NoticeKeeper.TABLE, COLUMNS);
        List<Fact> facts = new ArrayList<>(notices.size());
        for (Notice notice : notices) {
            Object[] row = {notice.mrn().month().atDay(1), notice.mrn(), notice.id(), notice.version(), notice.recipient(),
                    notice.code(), notice.issuedAt(), Compressed.compress(notice.content().getBytes(StandardCharsets.UTF_8))};
            copy.row(row);
            facts.add(new Fact(notice.mrn().value(), NoticeKeeper.KIND, notice.id(), FactHash.of(row)));
        }
        copy.send(dataSource);
        evidence.note(facts);
    }

    /** The notices about a declaration, oldest first. */
    public List<Notice> list(Mrn mrn) {
        return jdbc.sql("select " + COLUMNS + " from mailroom.notice where month = ? and mrn = ? order by id")
                .param(mrn.month().atDay(1)).param(mrn.value()).query(NoticeBoard::read).list();
    }

    public Optional<Notice> find(Mrn mrn, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from mailroom.notice where month = ? and mrn = ? and id = ?")
                .param(mrn.month().atDay(1)).param(mrn.value()).param(id).query(NoticeBoard::read).optional();
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(row.getObject("id", UUID.class), Mrn.of(row.getString("mrn")), row.getInt("version"),
                row.getString("recipient"), row.getString("code"), row.getTimestamp("issued_at").toInstant(),
                new String(Compressed.expand(row.getBytes("content")), StandardCharsets.UTF_8));
    }
}
