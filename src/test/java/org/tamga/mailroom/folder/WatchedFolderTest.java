package org.tamga.mailroom.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.access.rights.Rights;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.bundle.BundleClerk;
import org.tamga.mailroom.bundle.BundleDesk;
import org.tamga.mailroom.feed.NoticeFeed;
import org.tamga.mailroom.spi.NoticeForm;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of its own in each test, looked after by the test itself; behind it, the whole server. */
@ServerTest
class WatchedFolderTest {

    private static final Path SAMPLE = Path.of("src/main/resources/samples/1-coffee-machines.xml");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private BundleClerk clerk;

    @Autowired
    private BundleDesk bundles;

    @Autowired
    private NoticeFeed feed;

    @Autowired
    private ObjectProvider<NoticeForm> forms;

    @Autowired
    private Identities identities;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path root;

    private final String owner = "folder-" + UUID.randomUUID();
    private Path inbox;

    /** The power goes. */
    private static final class PowerCut extends Error {

        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void open() throws IOException {
        identities.putForThisRun(owner, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of());
        inbox = Files.createDirectory(root.resolve(owner));
    }

    @Test
    void aFileIsReceivedWithItsReceiptBesideItAndItsAnswerAndNoticesInTheOutbox() throws Exception {
        WatchedFolder folder = folder(new FolderFiles());
        drop("order-17.xml", declaration("A"));

        lookUntil(folder, () -> names("done").size() == 2
                && names("outbox").stream().anyMatch(name -> name.endsWith("TMGCLE.json")));

        assertThat(names("")).isEmpty();
        assertThat(names("received")).isEmpty();
        assertThat(names("done")).containsExactly("order-17.xml", "order-17.xml.receipt.json");
        JsonNode receipt = read("done/order-17.xml.receipt.json");
        JsonNode answer = read("outbox/order-17.xml.answer.json");
        assertThat(receipt.path("sender").asString()).isEqualTo(owner);
        assertThat(receipt.path("signature").asString()).isNotEmpty();
        assertThat(answer.path("state").asString()).isEqualTo("DONE");
        assertThat(answer.path("conversationId")).isEqualTo(receipt.path("conversationId"));
        assertThat(names("outbox").stream().filter(name -> name.contains(answer.path("mrn").asString())))
                .extracting(name -> name.substring(name.lastIndexOf('-') + 1))
                .containsExactly("TMGACC.json", "TMGACC.xml", "TMGTAX.json", "TMGTAX.xml", "TMGTAX.json", "TMGTAX.xml",
                        "TMGCLE.json", "TMGCLE.xml");
    }

    @Test
    void whatIsStillBeingWrittenIsLeftAlone() throws Exception {
        WatchedFolder folder = folder(new FolderFiles());
        drop(".hidden.xml", declaration("B"));
        drop("later.xml.part", declaration("C"));
        Path fresh = drop("fresh.xml", declaration("D"));
        Files.setLastModifiedTime(fresh, FileTime.from(Clock.systemUTC().instant().plusSeconds(60)));
        Path elsewhere = Files.write(root.resolve("elsewhere.xml"), declaration("E"));
        Files.createSymbolicLink(inbox.resolve("link.xml"), elsewhere);

        folder.look();

        assertThat(names("received")).isEmpty();
        assertThat(names("refused")).isEmpty();
        assertThat(received()).isZero();
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheProblemBesideIt() throws Exception {
        WatchedFolder folder = folder(new FolderFiles());
        drop("letter.txt", "Dear customs office".getBytes(UTF_8));
        drop("broken.xml", "<Declaration><".getBytes(UTF_8));
        drop("good.xml", declaration("F"));

        lookUntil(folder, () -> names("done").contains("good.xml"));

        assertThat(names("refused")).containsExactly("broken.xml", "broken.xml.problem.json", "letter.txt",
                "letter.txt.problem.json");
        assertThat(read("refused/broken.xml.problem.json").path("type").asString())
                .isEqualTo("urn:tamga:problem:malformed-message");
        assertThat(received()).isOne();
    }

    @Test
    void aNameThatIsUsedTwiceOverwritesNothing() throws Exception {
        WatchedFolder folder = folder(new FolderFiles());
        drop("order.xml", declaration("G"));
        lookUntil(folder, () -> names("done").size() == 2);
        JsonNode first = read("outbox/order.xml.answer.json");

        drop("order.xml", declaration("H"));
        lookUntil(folder, () -> names("done").size() == 4);

        assertThat(read("outbox/order.xml.answer.json")).isEqualTo(first);
        assertThat(names("outbox").stream().filter(name -> name.endsWith(".answer.json"))).hasSize(2);
    }

    @Test
    void aFolderOfNobodyOrOfSomebodyWhoLodgesNothingIsLeftAsItIs() throws Exception {
        for (String name : List.of("nobody-at-all", "officer")) {
            Path strange = Files.createDirectory(root.resolve(name));
            Files.write(strange.resolve("a.xml"), declaration("I"));

            folder(new FolderFiles()).look();

            try (Stream<Path> files = Files.list(strange)) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @Test
    void aLinkInPlaceOfAFolderIsNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectory(root.resolve(".elsewhere"));
        Files.createSymbolicLink(inbox.resolve("outbox"), elsewhere);
        drop("a.xml", declaration("J"));

        folder(new FolderFiles()).look();

        assertThat(received()).isZero();
    }

    @Test
    void aCrashBetweenAnyTwoStepsNeitherLosesNorDoubles() throws Exception {
        for (int steps = 0; steps < 12; steps++) {
            String name = "crash-" + steps + ".xml";
            long before = received();
            Crashing files = new Crashing(steps);
            WatchedFolder folder = folder(files);
            drop(name, declaration("K" + steps));
            boolean crashed = false;
            while (!crashed && !names("done").contains(name + ".receipt.json")) {
                try {
                    folder.look();
                } catch (PowerCut cut) {
                    crashed = true;
                }
            }

            // when another process looks after the folder
            WatchedFolder next = folder(new FolderFiles());
            lookUntil(next, () -> names("done").contains(name) && names("done").contains(name + ".receipt.json")
                    && names("outbox").stream().filter(each -> each.contains("TMGCLE.json")).count() == received());

            // then
            assertThat(received()).as("after %d steps", steps).isEqualTo(before + 1);
            JsonNode answer = read("outbox/" + name + ".answer.json");
            assertThat(answer.path("state").asString()).isEqualTo("DONE");
            assertThat(names("outbox").stream().filter(each -> each.contains(answer.path("mrn").asString()))).hasSize(8);
            assertThat(names("")).isEmpty();
            assertThat(names("received")).isEmpty();
        }
    }

    @Test
    void aZipIsReceivedMessageByMessageWithAReceiptForEachBesideIt() throws Exception {
        WatchedFolder folder = folder(new FolderFiles());
        drop("orders.zip", zip(Map.of("a.xml", declaration("L"), "b.xml", declaration("M"), "letter.txt",
                "Dear customs office".getBytes(UTF_8), "../c.xml", declaration("N"))));

        lookUntil(folder, () -> names("done").contains("orders.zip"));

        assertThat(names("")).isEmpty();
        assertThat(names("received")).isEmpty();
        assertThat(names("done")).containsExactly("orders.zip", "orders.zip.a.xml.receipt.json",
                "orders.zip.b.xml.receipt.json");
        assertThat(names("refused")).containsExactly("orders.zip..._c.xml.problem.json",
                "orders.zip.letter.txt.problem.json");
        JsonNode receipt = read("done/orders.zip.a.xml.receipt.json");
        assertThat(receipt.path("signature").asString()).isNotEmpty();
        assertThat(read("outbox/orders.zip.a.xml.answer.json").path("conversationId"))
                .isEqualTo(receipt.path("conversationId"));
        assertThat(read("outbox/orders.zip.b.xml.answer.json").path("state").asString()).isEqualTo("DONE");
        assertThat(received()).isEqualTo(2);
    }

    @Test
    void ofAZipThatBreaksOffWhatCanBeReadIsReceived() throws Exception {
        byte[] whole = zip(new TreeMap<>(Map.of("a.xml", declaration("O"), "b.xml", declaration("P"))));
        drop("torn.zip", Arrays.copyOf(whole, whole.length * 2 / 3));
        drop("letter.zip", "Dear customs office".getBytes(UTF_8));
        drop("bomb.zip", zip(Map.of("zeros.xml", new byte[30_000_000])));
        WatchedFolder folder = folder(new FolderFiles());

        lookUntil(folder, () -> names("done").contains("torn.zip.a.xml.receipt.json"));

        assertThat(names("refused")).containsExactly("bomb.zip", "bomb.zip.problem.json", "letter.zip",
                "letter.zip.problem.json", "torn.zip", "torn.zip.problem.json");
        assertThat(read("refused/torn.zip.problem.json").path("detail").asString()).contains("cannot be read any further",
                "what has a receipt was received");
        assertThat(read("refused/bomb.zip.problem.json").path("detail").asString()).contains("200 times its size");
        assertThat(received()).isOne();
    }

    @Test
    void aZipWithTheNameOfAnEarlierOneOverwritesNothing() throws Exception {
        WatchedFolder folder = folder(new FolderFiles());
        drop("daily.zip", zip(Map.of("a.xml", declaration("Q"))));
        lookUntil(folder, () -> names("done").contains("daily.zip"));
        JsonNode first = read("outbox/daily.zip.a.xml.answer.json");

        drop("daily.zip", zip(Map.of("a.xml", declaration("R"), "x".repeat(180) + ".xml", declaration("S"))));
        lookUntil(folder, () -> names("done").size() == 5);

        assertThat(names("received")).isEmpty();
        assertThat(read("outbox/daily.zip.a.xml.answer.json")).isEqualTo(first);
        assertThat(names("outbox").stream().filter(name -> name.endsWith(".answer.json"))).hasSize(3);
    }

    @Test
    void aZipWhoseNameIsTooLongHoldsUpNoOther() throws Exception {
        WatchedFolder folder = folder(new FolderFiles());
        String name = "a".repeat(200) + ".zip";
        drop(name, zip(Map.of("a.xml", declaration("V"))));
        drop("b.zip", zip(Map.of("b.xml", declaration("W"))));

        lookUntil(folder, () -> names("done").contains("b.zip"));

        assertThat(names("")).containsExactly(name);
        assertThat(received()).isOne();
    }

    @Test
    void aCrashBetweenAnyTwoStepsWithAZipNeitherLosesNorDoubles() throws Exception {
        for (int steps = 0; steps < 12; steps++) {
            String name = "crash-" + steps + ".zip";
            long before = received();
            WatchedFolder folder = folder(new Crashing(steps));
            drop(name, zip(Map.of("a.xml", declaration("T" + steps), "b.xml", declaration("U" + steps))));
            boolean crashed = false;
            while (!crashed && !names("done").contains(name)) {
                try {
                    folder.look();
                } catch (PowerCut cut) {
                    crashed = true;
                }
            }

            // when another process looks after the folder
            lookUntil(folder(new FolderFiles()), () -> names("done").contains(name) && names("received").isEmpty());

            // then
            assertThat(received()).as("after %d steps", steps).isEqualTo(before + 2);
            for (String message : List.of("a.xml", "b.xml")) {
                assertThat(names("done")).contains(name + "." + message + ".receipt.json");
                assertThat(read("outbox/" + name + "." + message + ".answer.json").path("state").asString()).isEqualTo("DONE");
            }
            assertThat(names("")).isEmpty();
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Does some steps, and then half a step more. */
    private static final class Crashing extends FolderFiles {

        private int left;

        Crashing(int steps) {
            this.left = steps;
        }

        @Override
        void write(Path file, byte[] content) throws IOException {
            if (left-- <= 0) {
                Files.write(file.resolveSibling("." + file.getFileName() + ".part"), new byte[]{content[0]});
                throw new PowerCut();
            }
            super.write(file, content);
        }

        @Override
        void move(Path from, Path to) throws IOException {
            if (left-- <= 0) {
                throw new PowerCut();
            }
            super.move(from, to);
        }
    }

    private WatchedFolder folder(FolderFiles files) {
        Papers papers = new Papers(mailroom, files, JSON, Clock.systemUTC());
        return new WatchedFolder(root, identities, rights, new InboxDesk(clerk, bundles, papers, Clock.systemUTC()),
                new Outbox(mailroom, papers, feed, forms, files, JSON));
    }

    private static void lookUntil(WatchedFolder folder, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
            folder.look();
        }
    }

    private Path drop(String name, byte[] content) throws IOException {
        Path file = Files.write(inbox.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(Clock.systemUTC().instant().minusSeconds(60)));
    }

    private byte[] declaration(String reference) throws IOException {
        return Files.readString(SAMPLE).replace("SAMPLE-1", "F" + owner.substring(7, 15) + reference).getBytes(UTF_8);
    }

    private List<String> names(String folder) {
        try {
            return FolderFiles.list(inbox.resolve(folder)).stream().map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(Files.readAllBytes(inbox.resolve(file)));
    }

    private long received() {
        return jdbc.sql("select count(*) from mailroom.message where sender = ?").param(owner).query(Long.class).single();
    }
}
