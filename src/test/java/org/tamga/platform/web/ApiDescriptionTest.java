package org.tamga.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** With {@code -Dupdate} the committed description is written anew, and the run fails so that the change is looked at. */
@ServerTest
class ApiDescriptionTest {

    private static final Path COMMITTED = Path.of("docs/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private MockMvcTester http;

    @Test
    void theCommittedDescriptionIsThatOfTheCode() throws Exception {
        JsonNode served = JSON.readTree(http.get().uri("/openapi.json").exchange().getResponse().getContentAsByteArray());
        if (System.getProperty("update") != null) {
            Files.writeString(COMMITTED, JSON.writeValueAsString(served) + "\n");
            fail(COMMITTED + " was written anew: look at the change and commit it");
        }

        assertThat(COMMITTED).as("run once with -Dupdate").exists();
        assertThat(JSON.readTree(Files.readAllBytes(COMMITTED))).as("out of date: run once with -Dupdate").isEqualTo(served);
    }

    @Test
    void isOpenApi31AndDescribesTheMainCalls() throws Exception {
        JsonNode served = JSON.readTree(http.get().uri("/openapi.json").exchange().getResponse().getContentAsByteArray());

        assertThat(served.path("openapi").asString()).startsWith("3.1");
        assertThat(served.path("paths").propertyNames()).contains("/api/v1/declarations", "/api/v1/conversations/{id}",
                "/api/v1/declarations/{mrn}", "/api/v1/status");
    }
}
