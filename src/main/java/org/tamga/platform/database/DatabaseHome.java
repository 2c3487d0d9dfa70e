package org.tamga.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The folder of the embedded database, claimed by this process, and what is remembered there: port and passwords. */
final class DatabaseHome implements AutoCloseable {

    private static final String FILE = "database.properties";
    private static final String PORT = "port";
    private static final String PASSWORD = "password";
    private static final String APPLICATION_PASSWORD = "application.password";

    private final Path folder;
    private final FileChannel claim;
    private final Properties remembered;

    private DatabaseHome(Path folder, FileChannel claim) throws IOException {
        this.folder = folder;
        this.claim = claim;
        this.remembered = recall(folder);
    }

    /** @throws IOException if another process has the folder, or it cannot be written */
    static DatabaseHome claim(Path folder) throws IOException {
        Path real = createPrivate(folder).toRealPath();
        FileChannel claim = FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (claim.tryLock() == null) {
            claim.close();
            throw new IOException("another Tamga uses " + real + ": stop it, or set TAMGA_HOME to another folder");
        }
        DatabaseHome home = new DatabaseHome(real, claim);
        home.makeSecrets();
        return home;
    }

    Path folder() {
        return folder;
    }

    /** The port of the last run, unless somebody else has taken it meanwhile. Ask when no PostgreSQL runs in the folder. */
    int freePort() throws IOException {
        int port = Integer.parseInt(remembered.getProperty(PORT, "0"));
        if (port == 0 || !isFree(port)) {
            port = anyFreePort();
            remember(PORT, Integer.toString(port));
        }
        return port;
    }

    String password() {
        return remembered.getProperty(PASSWORD);
    }

    String applicationPassword() {
        return remembered.getProperty(APPLICATION_PASSWORD);
    }

    private static Path createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    /** What is remembered in a folder, whoever has it. */
    static Properties recall(Path folder) throws IOException {
        Properties remembered = new Properties();
        if (Files.exists(folder.resolve(FILE))) {
            try (var reader = Files.newBufferedReader(folder.resolve(FILE))) {
                remembered.load(reader);
            }
        }
        return remembered;
    }

    private void makeSecrets() throws IOException {
        for (String secret : List.of(PASSWORD, APPLICATION_PASSWORD)) {
            if (!remembered.containsKey(secret)) {
                remember(secret, randomPassword());
            }
        }
    }

    private void remember(String key, String value) throws IOException {
        remembered.setProperty(key, value);
        try (var writer = Files.newBufferedWriter(file())) {
            remembered.store(writer, null);
        }
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    private static int anyFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
