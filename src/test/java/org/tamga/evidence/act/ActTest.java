package org.tamga.evidence.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Nobody of the administration changes anything without a trace. */
@ServerTest
class ActTest {

    private static final String PARTIES = "id,name,country,valid_from,valid_to\nXD000000771001,Act Ltd,XD,2020-01-01,\n";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatAnAdministratorChangesIsNotedWithNameContentAndResult() throws Exception {
        new Outsider(port, "admin").upload("parties?act=1", PARTIES).succeeded();

        Map<String, Object> act = only("/api/v1/admin/parties?act=1");
        assertThat(act).containsEntry("acted_by", "admin").containsEntry("method", "POST").containsEntry("status", 200)
                .containsEntry("content_hash", HexFormat.of().formatHex(
                        MessageDigest.getInstance("SHA-256").digest(PARTIES.getBytes(StandardCharsets.UTF_8))));
        assertThat(jdbc.sql("select content from evidence.entry where subject = ? order by id")
                .param(String.valueOf(act.get("id"))).query(String.class).list()).hasSize(2)
                .satisfiesExactly(entry -> assertThat(entry).contains("\nact "),
                        entry -> assertThat(entry).contains("\nact-result "));
    }

    @Test
    void whatWasTriedInVainIsNotedToo() {
        int status = new Outsider(port, "admin").post("/api/v1/admin/maintenance/end?act=2", "application/json", "").status();

        assertThat(status).isEqualTo(409);
        assertThat(only("/api/v1/admin/maintenance/end?act=2")).containsEntry("acted_by", "admin").containsEntry("status", 409);
    }

    @Test
    void whoLooksOrTradesActsNot() {
        new Outsider(port, "admin").get("/api/v1/declarations?act=3");
        new Outsider(port, "trader").post("/api/v1/calculations?act=3", "application/json", "{}");

        assertThat(acts("%act=3")).isEmpty();
    }

    private Map<String, Object> only(String path) {
        return acts(path).getFirst();
    }

    private List<Map<String, Object>> acts(String path) {
        return jdbc.sql("select a.*, r.status, r.content_hash from evidence.act a left join evidence.act_result r"
                + " on r.month = a.month and r.id = a.id where a.path like ?").param(path).query().listOfRows();
    }
}
