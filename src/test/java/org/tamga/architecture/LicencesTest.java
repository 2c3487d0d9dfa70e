package org.tamga.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that ships with the server may be passed on with it: the bill of materials names a licence for each part. */
class LicencesTest {

    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0",
            "LGPL-2.1-only", "LGPL-2.1-or-later", "MPL-2.0", "CC0-1.0", "GPL-2.0-with-classpath-exception", "Go License");

    @Test
    void everyPartOfTheServerHasALicenceThatAllowsToPassItOn() throws IOException {
        assumeTrue(Files.exists(BILL), "the bill of materials is made only where Maven may ask its repositories (not with -o)");
        JsonNode components = new JsonMapper().readTree(Files.readString(BILL)).path("components");

        assertThat(components.size()).isGreaterThan(80);
        assertThat(refused(components)).isEmpty();
    }

    @Test
    void refusesALicenceThatDoesNot() {
        JsonNode components = new JsonMapper().readTree("""
                [{"name": "free", "licenses": [{"license": {"id": "GPL-3.0-only"}}, {"license": {"id": "MIT"}}]},
                 {"name": "bound", "licenses": [{"license": {"id": "AGPL-3.0-only"}}]},
                 {"name": "unknown"}]""");
        assertThat(refused(components)).containsExactly("bound [AGPL-3.0-only]", "unknown []");
    }

    private static List<String> refused(JsonNode components) {
        List<String> refused = new ArrayList<>();
        for (JsonNode component : components) {
            List<String> licences = new ArrayList<>();
            for (JsonNode each : component.path("licenses")) {
                JsonNode licence = each.path("license");
                licences.add(each.path("expression").asString(licence.path("id").asString(licence.path("name").asString(""))));
            }
            if (licences.stream().noneMatch(ALLOWED::contains)) {
                refused.add(component.path("name").asString() + " " + licences);
            }
        }
        return refused;
    }
}
