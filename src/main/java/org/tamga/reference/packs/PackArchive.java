package org.tamga.reference.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.tamga.platform.MalformedUpload;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;

/**
 * A whole pack as a zip.
 *
 * <p>One that is read may come from anybody: how many files it has and how large they become is bounded,
 * and no path leads out of the pack. All files may lie in one common folder.
 */
public final class PackArchive {

    /**
     * @param files      files in the archive at most
     * @param fileBytes  bytes of one file, inflated
     * @param totalBytes bytes of all files, inflated
     */
    public record Limits(int files, int fileBytes, long totalBytes) {
        public static final Limits USUAL = new Limits(2_000, 64 << 20, 256L << 20);
    }

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern PATH = Pattern.compile("(\\w[\\w.-]*/)*\\w[\\w.-]*");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private PackArchive() {
    }

    /** @throws MalformedUpload if it is no zip, goes beyond a limit, or holds no {@code pack.yaml} with an id */
    public static PackFiles read(InputStream zip, Limits limits) throws IOException {
        Map<String, byte[]> files = withoutCommonFolder(inflate(zip, limits));
        String id = new PackFiles("", files).yaml(ProfilePart.FILE, new PackFaults()).path("id").asString("");
        if (!ID.matcher(id).matches()) {
            throw new MalformedUpload("the archive has no pack.yaml with the pack's id");
        }
        return new PackFiles(id, files);
    }

    /** Writes what {@link #read} reads. The same pack gives the same bytes. */
    public static void write(PackFiles pack, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : new TreeMap<>(pack.asMap()).entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
        }
        zip.finish();
    }

    /** Whether a file of a pack may lie there. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    private static Map<String, byte[]> inflate(InputStream zip, Limits limits) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        long left = limits.totalBytes();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    int most = (int) Math.min(limits.fileBytes(), left);
                    byte[] content = in.readNBytes(most + 1);
                    if (content.length > most) {
                        throw new MalformedUpload("the archive is too large: " + entry.getName());
                    }
                    left -= content.length;
                    put(files, entry.getName(), content, limits);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new MalformedUpload("not a zip archive: " + e.getMessage());
        }
        return files;
    }

    private static void put(Map<String, byte[]> files, String path, byte[] content, Limits limits) {
        if (!isPath(path)) {
            throw new MalformedUpload("not a path inside a pack: " + path);
        }
        if (files.put(path, content) != null) {
            throw new MalformedUpload("twice in the archive: " + path);
        }
        if (files.size() > limits.files()) {
            throw new MalformedUpload("the archive has more than " + limits.files() + " files");
        }
    }

    private static Map<String, byte[]> withoutCommonFolder(Map<String, byte[]> files) {
        String folder = files.keySet().stream().findFirst().map(path -> path.substring(0, path.indexOf('/') + 1)).orElse("");
        if (files.containsKey(ProfilePart.FILE) || !files.keySet().stream().allMatch(path -> path.startsWith(folder))) {
            return files;
        }
        Map<String, byte[]> inside = new HashMap<>();
        files.forEach((path, content) -> inside.put(path.substring(folder.length()), content));
        return inside;
    }
}
