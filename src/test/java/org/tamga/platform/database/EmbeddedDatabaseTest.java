package org.tamga.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EmbeddedDatabaseTest {

    @TempDir
    static Path fresh;

    @TempDir
    Path folder;

    @BeforeAll
    static void createOnce() {
        EmbeddedDatabase.open(fresh).close();
    }

    @BeforeEach
    void copyWhatTakesLongToCreate() throws IOException {
        FileSystemUtils.copyRecursively(fresh.resolve("database"), folder.resolve("database"));
        Files.setPosixFilePermissions(folder.resolve("database"), PosixFilePermissions.fromString("rwx------"));
        Files.copy(fresh.resolve("database.properties"), folder.resolve("database.properties"));
        Files.createSymbolicLink(folder.resolve("postgresql"), fresh.resolve("postgresql"));
    }

    @AfterEach
    void unlink() throws IOException {
        Files.delete(folder.resolve("postgresql"));
    }

    @Test
    void keepsDataBetweenRunsOnThePortThatItHad() throws Exception {
        String url;
        try (EmbeddedDatabase first = EmbeddedDatabase.open(folder)) {
            url = first.url();
            ask(first, "create table kept as select 42 as answer");
        }

        try (EmbeddedDatabase second = EmbeddedDatabase.open(folder)) {
            assertThat(ask(second, "select answer from kept")).isEqualTo("42");
            assertThat(second.url()).isEqualTo(url);
        }
    }

    @Test
    void makesEveryCommitDurable() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void isOpenToItsOwnerAlone() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guessed"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void leavesNoProcessBehindWhenItIsClosed() throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        long pid = database.pid();

        database.close();

        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesAFolderThatAnotherServerUses() throws Exception {
        try (KeeperProcess first = KeeperProcess.on(folder)) {
            first.awaits("open");

            try (KeeperProcess second = KeeperProcess.on(folder)) {
                assertThat(second.remainingOutput()).contains("another Tamga uses " + folder.toRealPath());
            }
        }
    }

    @Test
    void losesNothingWhenTheServerIsKilled() throws Exception {
        KeeperProcess server = KeeperProcess.on(folder);
        long postgres = Long.parseLong(server.awaits("open"));
        server.awaitNumbers(100);

        server.killNine();

        assertThat(ProcessHandle.of(postgres)).as("PostgreSQL is orphaned, not dead").isPresent();
        assertThatNothingIsLost(server);
        assertThat(ProcessHandle.of(postgres).flatMap(process -> process.info().command())).as("the orphan is gone").isEmpty();
    }

    @Test
    void losesNothingWhenServerAndDatabaseAreKilled() throws Exception {
        KeeperProcess server = KeeperProcess.on(folder);
        long postgres = Long.parseLong(server.awaits("open"));
        server.awaitNumbers(100);

        server.killNine();
        killNine(postgres);

        assertThatNothingIsLost(server);
    }

    @Test
    void bringsTheDatabaseBackWhenItAloneIsKilled() throws Exception {
        try (KeeperProcess server = KeeperProcess.on(folder)) {
            String first = server.awaits("open");
            server.awaitNumbers(100);

            killNine(Long.parseLong(first));

            server.awaits("lost");
            assertThat(server.awaits("pid")).isNotEqualTo(first);
            server.awaitNumbers(100);
            server.stop();
            assertThatNothingIsLost(server);
        }
    }

    @Test
    void bringsTheDatabaseBackWhenWhatKeptItFromStartingIsGone() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            // given a database that died and cannot be started, and that was tried twice
            Path settings = folder.resolve("database/postgresql.conf");
            String good = Files.readString(settings);
            Files.writeString(settings, "shared_buffers = nonsense\n");
            killNine(database.pid());
            while (Files.readString(folder.resolve("database.log")).split("nonsense", -1).length < 3) {
                Thread.onSpinWait();
            }

            // when
            Files.writeString(settings, good);

            // then
            assertThat(firstAnswer(database)).isEqualTo("1");
        }
    }

    private static String firstAnswer(EmbeddedDatabase database) {
        while (true) {
            try {
                return ask(database, "select 1");
            } catch (SQLException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void startsWhereAnUnrelatedProcessHasTheNumberOfADeadDatabase() throws Exception {
        EmbeddedDatabase.open(folder).close();
        Path claim = folder.resolve("database/postmaster.pid");
        Files.writeString(claim, ProcessHandle.current().pid() + "\n" + folder.resolve("database") + "\n1\n1\n\n\n\nready\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.open(folder);
        String url = first.url();
        first.close();

        int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
        try (var squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedDatabase second = EmbeddedDatabase.open(folder)) {
            assertThat(squatter.isBound()).isTrue();
            assertThat(second.url()).isNotEqualTo(url);
            assertThat(ask(second, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhyItDoesNotStart() throws Exception {
        EmbeddedDatabase.open(folder).close();
        Files.writeString(folder.resolve("database/postgresql.conf"), "shared_buffers = nonsense\n");

        assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PostgreSQL did not start");
    }

    private void assertThatNothingIsLost(KeeperProcess ended) throws SQLException {
        Set<Long> promised = ended.storedInAll();
        assertThat(promised).hasSizeGreaterThanOrEqualTo(100);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            String found = ask(database, "select string_agg(n::text, ',') from numbers");
            assertThat(Stream.of(found.split(",")).map(Long::valueOf)).containsAll(promised);
        }
    }

    private static void killNine(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
