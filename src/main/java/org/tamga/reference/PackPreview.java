package org.tamga.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.springframework.stereotype.Component;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.packs.PackArchive;
import org.tamga.reference.packs.TableUpload.Mode;
import org.tamga.reference.spi.PackFiles;

/** What an upload would make of a pack, without making it so. Rows that would be refused stand in it as well. */
@Component
public class PackPreview {

    private final LawBook laws;

    PackPreview(LawBook laws) {
        this.laws = laws;
    }

    /** @throws MalformedUpload if it is no pack */
    public PackFiles ofPack(byte[] zip) throws IOException {
        return PackArchive.read(new ByteArrayInputStream(zip), PackArchive.Limits.USUAL);
    }

    /**
     * @param table as in {@link PackTables#load}
     * @throws UnknownLaw      if there is no such pack or table
     * @throws MalformedUpload if no row can be read
     */
    public PackFiles ofTable(String pack, String table, boolean replace, String csv) {
        Law law = laws.current(pack);
        return PackTables.upload(table, replace ? Mode.REPLACE : Mode.ADD, csv, law.language()).into(laws.files(law));
    }
}
