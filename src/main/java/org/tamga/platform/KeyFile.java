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

/** The file of a private key, for its owner's eyes alone. */
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
        return Files.exists(file) ? Optional.of(ECKey.parse(Files.readString(file))) : Optional.empty();
    }

    /** The old key is there until the new one is whole. */
    public void write(ECKey key) throws IOException {
        Files.createDirectories(file.getParent(), FOLDER_OF_OWNER);
        Path whole = Files.createTempFile(file.getParent(), "key", ".new", FILE_OF_OWNER);
        Files.writeString(whole, key.toJSONString());
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
