package org.tamga.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.tamga.cli.ServerProcess;
import org.tamga.platform.database.OpenDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup of a real server under load, restored and audited: with the commands as they are typed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BackupTest {

    private static final Map<String, String> PASSPHRASE = Map.of("TAMGA_BACKUP_PASSPHRASE", "seven sealed sacks of saffron");

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private ServerProcess server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = ServerProcess.start(folder.resolve("home"));
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void everyReceiptThatWasGivenBeforeTheBackupIsInItAndTheLogVerifies() throws Exception {
        // given a server at work
        List<String> receipts = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch underWay = new CountDownLatch(20);
        Thread traffic = Thread.ofPlatform().start(() -> {
            for (int i = 0; !enough.get(); i++) {
                String receipt = server.lodge("load-" + i);
                synchronized (receipts) {
                    receipts.add(receipt);
                }
                underWay.countDown();
            }
        });
        underWay.await();

        // when it is backed up meanwhile
        Path file = folder.resolve("tamga.backup");
        List<String> before;
        synchronized (receipts) {
            before = List.copyOf(receipts);
        }
        assertThat(backup(PASSPHRASE, file)).as(complaints::toString).isZero();
        int after;
        synchronized (receipts) {
            after = receipts.size();
        }
        enough.set(true);
        traffic.join();

        // then the restored folder has every receipt, and the log finds no fault
        assertThat(after).as("messages while it was taken").isGreaterThan(before.size());
        Path home = folder.resolve("restored");
        assertThat(restore(PASSPHRASE, file, home)).as(complaints::toString).isZero();
        JsonNode report = new JsonMapper().readTree(told.toString(StandardCharsets.UTF_8).lines().toList().getLast());
        assertThat(report.at("/audit/faultCount").asInt(-1)).isZero();
        assertThat(report.at("/audit/entries").asInt()).isGreaterThan(before.size());
        assertThat(report.path("keysAreBack").asBoolean()).isTrue();
        assertThat(conversations(home)).containsAll(before);
        for (String key : List.of("signing-key.jwk", "token-key.jwk", "factor-key.jwk")) {
            assertThat(Files.readString(home.resolve("keys").resolve(key))).as(key)
                    .isEqualTo(Files.readString(folder.resolve("home/keys").resolve(key)));
        }

        // and a server starts on it, and goes on
        try (ServerProcess second = ServerProcess.start(home)) {
            assertThat(second.lodge("load-0")).isEqualTo(before.getFirst());
            second.lodge("afterwards");
        }
        tamper(home);
        assertThat(run(new String[]{"--home", home.toString()}, Map.of(), AuditLog.class)).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("receipt " + before.get(3), "is not what was noted");
    }

    @Test
    void aBackupThatIsDamagedOrMeetsAFullFolderIsRefusedAndLeavesNothingBehind() throws Exception {
        Path file = folder.resolve("tamga.backup");
        assertThat(backup(Map.of(), file)).as(complaints::toString).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("\"keysAreInside\":false");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(backup(Map.of(), file)).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("exists already");

        assertThat(restore(Map.of(), file, folder.resolve("home"))).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("is not empty");

        Path home = folder.resolve("restored");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(restore(Map.of(), file, home)).isEqualTo(1);
        assertThat(home).isEmptyDirectory();
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(restore(Map.of(), file, home)).isEqualTo(1);
        assertThat(home).isEmptyDirectory();
    }

    private int backup(Map<String, String> environment, Path file) {
        return run(new String[]{file.toString(), "--home", folder.resolve("home").toString(), "--json"}, environment,
                BackUp.class);
    }

    private int restore(Map<String, String> environment, Path file, Path home) {
        return run(new String[]{file.toString(), "--home", home.toString(), "--json"}, environment, Restore.class);
    }

    private int run(String[] arguments, Map<String, String> environment, Class<? extends FolderCommand> command) {
        try {
            var constructor = command.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance().run(List.of(arguments), environment, new PrintStream(told),
                    new PrintStream(complaints));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> conversations(Path home) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (OpenDatabase database = OpenDatabase.in(home);
                Connection connection = database.connect();
                var rows = connection.createStatement().executeQuery("select id from mailroom.message")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void tamper(Path home) throws IOException, SQLException {
        try (OpenDatabase database = OpenDatabase.in(home); Connection connection = database.connect()) {
            connection.createStatement().execute("update mailroom.message set sender = 'somebody' where (month, id) = "
                    + "(select month, id from mailroom.message where message_id = 'load-3')");
        }
    }
}
