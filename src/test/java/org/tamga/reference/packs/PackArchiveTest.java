package org.tamga.reference.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.packs.PackArchive.Limits;
import org.tamga.reference.spi.PackFiles;

class PackArchiveTest {

    private static final byte[] HEAD = "id: atoll\n".getBytes(UTF_8);

    @Test
    void readsAPackWithAndWithoutACommonFolder() throws IOException {
        PackFiles plain = read(Map.of("pack.yaml", HEAD, "codelists/a.csv", HEAD));
        PackFiles folder = read(Map.of("atoll/pack.yaml", HEAD, "atoll/codelists/a.csv", HEAD));

        assertThat(plain.pack()).isEqualTo("atoll");
        assertThat(plain.list("")).containsExactly("codelists/a.csv", "pack.yaml");
        assertThat(folder.manifest()).isEqualTo(plain.manifest());
    }

    @Test
    void readsAgainWhatItWroteAndWritesTheSamePackAlike() throws IOException {
        PackFiles pack = read(Map.of("pack.yaml", HEAD, "codelists/a.csv", new byte[]{0, -1, 7}));

        assertThat(read(written(pack)).manifest()).isEqualTo(pack.manifest());
        assertThat(written(read(written(pack)))).isEqualTo(written(pack));
    }

    private static byte[] written(PackFiles pack) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackArchive.write(pack, out);
        return out.toByteArray();
    }

    private static PackFiles read(byte[] zip) throws IOException {
        return PackArchive.read(new ByteArrayInputStream(zip), Limits.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.csv", "/etc/passwd", "codelists/../../x.csv", "codelists\\x.csv", ".hidden", "a//b",
            "C:/x.csv", "codelists/.../x"})
    void refusesPathsThatLeadOutOfThePack(String path) {
        assertThatThrownBy(() -> read(Map.of("pack.yaml", HEAD, path, HEAD))).isInstanceOf(MalformedUpload.class)
                .hasMessageContaining("not a path inside a pack");
    }

    @Test
    void refusesAnArchiveThatGrowsBeyondItsLimits() {
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("pack.yaml", HEAD));
        files.put("zeros.csv", new byte[2_000_000]);

        assertThatThrownBy(() -> read(files, new Limits(10, 1_000_000, 10_000_000))).isInstanceOf(MalformedUpload.class);
        assertThatThrownBy(() -> read(files, new Limits(10, 9_000_000, 1_000_000))).isInstanceOf(MalformedUpload.class);
        assertThatThrownBy(() -> read(files, new Limits(1, 9_000_000, 9_000_000))).isInstanceOf(MalformedUpload.class);
    }

    @Test
    void refusesWhatIsNoPack() {
        assertThatThrownBy(() -> PackArchive.read(new ByteArrayInputStream("no zip".getBytes(UTF_8)), Limits.USUAL))
                .isInstanceOf(MalformedUpload.class);
        assertThatThrownBy(() -> read(Map.of("codelists/a.csv", HEAD))).isInstanceOf(MalformedUpload.class);
        assertThatThrownBy(() -> read(Map.of("pack.yaml", "id: ../x\n".getBytes(UTF_8)))).isInstanceOf(MalformedUpload.class);
        assertThatThrownBy(() -> read(Map.of("pack.yaml", "{{{".getBytes(UTF_8)))).isInstanceOf(MalformedUpload.class);
    }

    private static PackFiles read(Map<String, byte[]> files) throws IOException {
        return read(files, Limits.USUAL);
    }

    private static PackFiles read(Map<String, byte[]> files, Limits limits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return PackArchive.read(new ByteArrayInputStream(bytes.toByteArray()), limits);
    }
}
