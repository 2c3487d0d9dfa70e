package org.tamga.reference.importing;

import java.nio.file.Path;
import java.util.Optional;

import org.tamga.reference.packs.ShippedPacks;
import org.tamga.reference.spi.PackFiles;

/** A pack as a folder on disk, where commands change it. */
public final class PackOnDisk {

    private PackOnDisk() {
    }

    /** @param packs the folder with the packs @return empty if it has none of that name */
    public static Optional<PackFiles> find(Path packs, String id) {
        return new ShippedPacks("file:" + packs.toAbsolutePath().normalize() + "/").list().stream()
                .filter(each -> each.pack().equals(id)).findFirst();
    }
}
