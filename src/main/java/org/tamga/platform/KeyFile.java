package org.tamga.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Optional;

import com.nimbusds.jose.jwk.ECKey;

/** The file of private keys, for its owner's eyes alone. */
public final class KeyFile {

    private static final FileAttribute<?> FOLDER_OF_OWNER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE_OF_OWNER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;

    public KeyFile(Path folder, String name) {
        this.file = folder.resolve(name);
    }

    /** @throws ParseException if the file holds no key in JWK form */
    public Optional<ECKey> read() throws IOException, ParseException {
        Optional<String> text = readText();
        return text.isPresent() ? Optional.of(ECKey.parse(text.get())) : Optional.empty();
    }

    public Optional<String> readText() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    public void write(ECKey key) throws IOException {
        writeText(key.toJSONString());
    }

    /** What was there stays until the new is whole. */
    public void writeText(String text) throws IOException {
        Files.createDirectories(file.getParent(), FOLDER_OF_OWNER);
        Path whole = Files.createTempFile(file.getParent(), "key", ".new", FILE_OF_OWNER);
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
