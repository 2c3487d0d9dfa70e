package org.tamga.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A declaration and what happens to it. */
record Story(String title, List<Step> steps) {

    static List<Story> all() throws IOException {
        return new YAMLMapper().readValue(resource("demo.yaml"), new TypeReference<List<Story>>() {
        });
    }

    /** A file among the samples. */
    static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Story.class.getResourceAsStream("/samples/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
