package org.tamga.reference.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.LawBook;
import org.tamga.reference.LoadResult;
import org.tamga.reference.PackTables;
import org.tamga.reference.packs.PackArchive;
import org.tamga.reference.packs.PackCompiler;
import org.tamga.reference.packs.TableUpload;
import org.tamga.reference.packs.TableUpload.Mode;
import org.tamga.reference.spi.PackFiles;

/** What is sent into a draft, read as it is where it goes into the law at once. */
@Component
public class DraftUploads {

    private final Drafts drafts;
    private final DraftDesk desk;
    private final LawBook laws;
    private final PackCompiler compiler;

    public DraftUploads(Drafts drafts, DraftDesk desk, LawBook laws, PackCompiler compiler) {
        this.drafts = drafts;
        this.desk = desk;
        this.laws = laws;
        this.compiler = compiler;
    }

    /**
     * Loads the rows of a table as {@link PackTables#load} does: good rows go in, bad ones are named. A fault that no row of
     * these is to blame for stays a fault of the draft.
     *
     * @return what became of the rows; the version is that of the draft
     */
    public LoadResult loadTable(UUID id, String table, Mode mode, String csv, By by) {
        Draft draft = drafts.get(id);
        TableUpload upload = PackTables.upload(table, mode, csv, laws.current(draft.pack()).language());
        if (!upload.nothingLeft()) {
            draft = desk.edit(id, files -> judged(upload, files), by);
        }
        return new LoadResult(upload.loaded(), upload.refused(), draft.version());
    }

    /** As above. @param replace whether the rows sent take the place of those that are there, or come after them */
    public LoadResult loadTable(UUID id, String table, boolean replace, String csv, By by) {
        return loadTable(id, table, replace ? Mode.REPLACE : Mode.ADD, csv, by);
    }

    private PackFiles judged(TableUpload upload, PackFiles files) {
        while (!upload.nothingLeft()) {
            PackFiles changed = upload.into(files);
            try {
                compiler.compile(changed);
                return changed;
            } catch (FaultyPack faulty) {
                if (!upload.refuse(faulty)) {
                    return changed;
                }
            }
        }
        return files;
    }

    /** @throws MalformedUpload if no file of a pack may lie there */
    public Draft putFile(UUID id, String path, byte[] content, By by) {
        if (!PackArchive.isPath(path)) {
            throw new MalformedUpload("not a path inside a pack: " + path);
        }
        return desk.edit(id, files -> files.with(path, content), by);
    }

    public Draft removeFile(UUID id, String path, By by) {
        return desk.edit(id, files -> files.without(path), by);
    }

    /**
     * Puts a whole pack in the place of what the draft contains.
     *
     * @throws MalformedUpload if it is no zip, or another pack
     */
    public Draft putArchive(UUID id, InputStream zip, By by) throws IOException {
        PackFiles sent = PackArchive.read(zip, PackArchive.Limits.USUAL);
        String pack = drafts.get(id).pack();
        if (!sent.pack().equals(pack)) {
            throw new MalformedUpload("the archive is of pack " + sent.pack() + ", the draft of pack " + pack);
        }
        return desk.edit(id, files -> sent, by);
    }
}
