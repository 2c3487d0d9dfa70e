package org.tamga.mailroom.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

class ZipSourceTest {

    private static final BundleLimits LIMITS = new BundleLimits(10, 1000, 4 << 20, 50);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    @Test
    void givesTheFilesInTheirOrder() throws IOException {
        put("a.xml", "first".getBytes(UTF_8));
        put("b.xml", "second".getBytes(UTF_8));

        assertThat(read(zipped())).extracting(BundleSource.File::name).containsExactly("a.xml", "b.xml");
        assertThat(read(zipped()).getLast().content()).asString(UTF_8).isEqualTo("second");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedByItself() throws IOException {
        put("large.xml", noise(1001));
        put("largest.xml", noise(1000));

        List<BundleSource.File> files = read(zipped());

        assertThat(files.getFirst().refusal()).isNotNull().extracting(BundleSource.Refusal::code).isEqualTo("too-large");
        assertThat(files.getLast().content()).hasSize(1000);
    }

    @Test
    void namesThatLeadSomewhereAreRefused() throws IOException {
        for (String name : List.of("../a.xml", "/etc/a.xml", "folder/a.xml", "..\\a.xml", "a\u0000.xml", "x".repeat(201))) {
            put(name, "text".getBytes(UTF_8));
        }
        put("good.xml", "text".getBytes(UTF_8));

        List<BundleSource.File> files = read(zipped());

        assertThat(files.subList(0, 6)).allSatisfy(file -> assertThat(file.refusal()).isNotNull()
                .extracting(BundleSource.Refusal::code).isEqualTo("name-with-path"));
        assertThat(files.getLast().refusal()).isNull();
    }

    @Test
    void aBombIsNotInflatedToItsEnd() throws IOException {
        put("bomb.xml", new byte[64 << 20]);

        assertThat(bytes.size()).isLessThan(100_000);
        assertThatThrownBy(() -> read(zipped())).isInstanceOf(UnreadableBundle.class).hasMessageContaining("50 times");
    }

    @Test
    void moreThanABundleMayHoldIsNotRead() throws IOException {
        for (int i = 0; i < 5; i++) {
            put(i + ".xml", noise(1 << 20));
        }

        assertThatThrownBy(() -> read(zipped())).isInstanceOf(UnreadableBundle.class).hasMessageContaining("4194304 bytes");
    }

    @Test
    void whatWasReadBeforeABreakIsGiven() throws IOException {
        put("a.xml", noise(900));
        put("b.xml", noise(900));
        byte[] whole = zipped();
        ZipSource source = new ZipSource(new ByteArrayInputStream(Arrays.copyOf(whole, 1500)), LIMITS);

        assertThat(source.next()).isNotNull();
        assertThatThrownBy(source::next).isInstanceOf(UnreadableBundle.class);
    }

    @Test
    void whatIsNoZipIsNotRead() {
        assertThatThrownBy(() -> read("<Declaration/>".getBytes(UTF_8))).isInstanceOf(UnreadableBundle.class)
                .hasMessageContaining("no zip archive");
    }

    private void put(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] zipped() throws IOException {
        zip.finish();
        return bytes.toByteArray();
    }

    /** Bytes that no compression makes smaller. */
    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static List<BundleSource.File> read(byte[] zip) throws IOException {
        ZipSource source = new ZipSource(new ByteArrayInputStream(zip), LIMITS);
        List<BundleSource.File> files = new ArrayList<>();
        for (BundleSource.File file = source.next(); file != null; file = source.next()) {
            files.add(file);
        }
        return files;
    }
}
