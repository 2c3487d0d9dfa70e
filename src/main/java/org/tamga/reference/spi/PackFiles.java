package org.tamga.reference.spi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of one version of one pack, by path inside the pack ({@code tariff/measures.csv}). */
public final class PackFiles {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String pack;
    private final TreeMap<String, byte[]> files;

    public PackFiles(String pack, Map<String, byte[]> files) {
        this.pack = pack;
        this.files = new TreeMap<>(files);
    }

    /** The pack's id, for example {@code gb}. */
    public String pack() {
        return pack;
    }

    public Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    public Optional<String> findText(String path) {
        return find(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Paths below a folder, in order. @param folder with its trailing slash, or empty for all */
    public List<String> list(String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }

    /** A YAML file as a tree; a missing node if there is no such file. @throws tools.jackson.core.JacksonException if malformed */
    public JsonNode yaml(String path) {
        return find(path).map(YAML::readTree).orElseGet(YAML::missingNode);
    }

    public Map<String, byte[]> asMap() {
        return Map.copyOf(files);
    }
}
