package org.tamga.reference.spi;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of one version of one pack, by path inside the pack ({@code tariff/measures.csv}).
 *
 * <p>It remembers what it was asked for: a part that asks the same and would be answered the same need not be compiled
 * again. Whoever compiles must therefore look at nothing else. Not for use by several threads.
 */
public final class PackFiles {

    /**
     * What was read: the hash of every file asked for, or null where there is none, and every listing asked for.
     *
     * @param listings folder to the paths below it
     */
    public record Footprint(Map<String, @Nullable String> hashes, Map<String, List<String>> listings) {

        /** Whether reading {@code files} in the same way would give the same. */
        public boolean fits(PackFiles files) {
            return hashes.entrySet().stream().allMatch(each -> Objects.equals(each.getValue(), files.hashOf(each.getKey())))
                    && listings.entrySet().stream().allMatch(each -> each.getValue().equals(files.below(each.getKey())));
        }
    }

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String pack;
    private final TreeMap<String, byte[]> files;
    private final Map<String, String> hashes;
    private final LinkedHashMap<String, @Nullable String> asked = new LinkedHashMap<>();
    private final Map<String, List<String>> listed = new HashMap<>();

    public PackFiles(String pack, Map<String, byte[]> files) {
        this(pack, new TreeMap<>(files), new HashMap<>());
    }

    private PackFiles(String pack, TreeMap<String, byte[]> files, Map<String, String> hashes) {
        this.pack = pack;
        this.files = files;
        this.hashes = hashes;
    }

    /** The same files with nothing asked for yet. */
    public PackFiles unread() {
        return new PackFiles(pack, files, hashes);
    }

    /** The same pack with one file replaced or added. */
    public PackFiles with(String path, byte[] content) {
        TreeMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, content);
        return new PackFiles(pack, changed);
    }

    /** The same pack without one file. */
    public PackFiles without(String path) {
        TreeMap<String, byte[]> changed = new TreeMap<>(files);
        changed.remove(path);
        return new PackFiles(pack, changed);
    }

    /** The pack's id, for example {@code gb}. */
    public String pack() {
        return pack;
    }

    public Optional<byte[]> find(String path) {
        asked.putLast(path, hashOf(path));
        return Optional.ofNullable(files.get(path));
    }

    public Optional<String> findText(String path) {
        return find(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Paths below a folder, in order. @param folder with its trailing slash, or empty for all */
    public List<String> list(String folder) {
        List<String> paths = below(folder);
        listed.put(folder, paths);
        return paths;
    }

    /**
     * A YAML file as a tree; a missing node if there is no such file.
     *
     * @throws tools.jackson.core.JacksonException if malformed
     */
    public JsonNode yaml(String path) {
        return find(path).map(YAML::readTree).orElseGet(YAML::missingNode);
    }

    /** As {@link #yaml(String)}, but a malformed file is a fault with its line, and then a missing node. */
    public JsonNode yaml(String path, PackFaults faults) {
        try {
            return yaml(path);
        } catch (JacksonException e) {
            faults.add(path, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "not YAML: " + e.getOriginalMessage());
            return YAML.missingNode();
        }
    }

    public Map<String, byte[]> asMap() {
        list("").forEach(this::find);
        return Map.copyOf(files);
    }

    /** Hash of the content of every file, by path in order: what a version of a pack is made of. */
    public TreeMap<String, String> manifest() {
        TreeMap<String, String> manifest = new TreeMap<>();
        files.keySet().forEach(path -> manifest.put(path, Objects.requireNonNull(hashOf(path))));
        return manifest;
    }

    /** What has been asked for up to now. */
    public Footprint footprint() {
        return new Footprint(new HashMap<>(asked), new HashMap<>(listed));
    }

    /** The file that was asked for last; {@code pack.yaml} before any was. */
    public String lastAsked() {
        return asked.isEmpty() ? "pack.yaml" : asked.lastEntry().getKey();
    }

    private @Nullable String hashOf(String path) {
        byte[] content = files.get(path);
        return content == null ? null : hashes.computeIfAbsent(path, key -> ContentHash.of(content));
    }

    private List<String> below(String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }
}
