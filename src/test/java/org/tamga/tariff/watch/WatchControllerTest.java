package org.tamga.tariff.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;

/** Watches through the public API of a server whose law changes. */
@LawServerTest
class WatchControllerTest {

    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private LawWatcher watcher;

    @Test
    void tellsAWatcherOfAMeasureThatWasLoaded() {
        Outsider trader = new Outsider(port, "trader");
        String watch = trader.post("/api/v1/watches", JSON, "{\"commodity\": \"9503\", \"pack\": \"demo\"}").succeeded().json()
                .path("id").asString();

        new Outsider(port, "admin").upload("packs/demo/measures?mode=add", """
                sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,order_number,duty,conditions,\
                valid_from,valid_to,basis
                WATCHED,950300,103,1011,,,,,3.00 %,,2026-01-01,,Customs Tariff
                """).succeeded();
        watcher.follow("demo");

        JsonNode notices = trader.get("/api/v1/watches/notices").succeeded().json();
        assertThat(notices.valueStream().filter(each -> each.path("watch").asString().equals(watch))).singleElement()
                .satisfies(notice -> {
                    assertThat(notice.path("kind").asString()).isEqualTo("PUBLISHED");
                    assertThat(notice.path("changes").path(0).path("id").asString()).isEqualTo("WATCHED");
                    assertThat(trader.get("/api/v1/watches/notices?after=" + notice.path("id").asString()).json()).isEmpty();
                });
    }

    @Test
    void showsEverybodyHisOwnAlone() {
        Outsider trader = new Outsider(port, "trader");
        String watch = trader.post("/api/v1/watches", JSON, "{\"commodity\": \"9504\", \"pack\": \"demo\"}").succeeded().json()
                .path("id").asString();

        assertThat(new Outsider(port, "broker").get("/api/v1/watches").succeeded().body()).doesNotContain(watch);
        assertThat(trader.get("/api/v1/watches").succeeded().body()).contains(watch);
        assertThat(trader.post("/api/v1/watches", JSON, "{\"commodity\": \"toys\"}").status()).isEqualTo(400);
    }
}
