package org.tamga.reference.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.reference.InForce;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.LoadResult;
import org.tamga.reference.MalformedUpload;
import org.tamga.reference.PackTables;
import org.tamga.reference.packs.PackArchive;
import org.tamga.reference.packs.TableUpload.Mode;

/** Changes of the law, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/packs")
class PackAdministration {

    private static final int MOST_BYTES = 64 << 20;

    private final LawBook laws;
    private final PackTables tables;

    PackAdministration(LawBook laws, PackTables tables) {
        this.laws = laws;
        this.tables = tables;
    }

    /** @param lawVersion the version that is now in force */
    record Loaded(String pack, String lawVersion) {
        static Loaded of(Law law) {
            return new Loaded(law.pack(), law.version());
        }
    }

    @PostMapping
    Loaded loadPack(InputStream zip, @Nullable Principal who) throws IOException {
        return Loaded.of(laws.load(PackArchive.read(zip, PackArchive.Limits.USUAL), name(who)));
    }

    @PostMapping("/{pack}/{table}")
    LoadResult loadTable(@PathVariable String pack, @PathVariable String table,
            @RequestParam(defaultValue = "add") String mode, HttpServletRequest request, @Nullable Principal who)
            throws IOException {
        return tables.load(pack, table, mode(mode), text(request), name(who));
    }

    @PostMapping("/{pack}/codelists/{list}")
    LoadResult loadCodeList(@PathVariable String pack, @PathVariable String list,
            @RequestParam(defaultValue = "add") String mode, HttpServletRequest request, @Nullable Principal who)
            throws IOException {
        return tables.load(pack, "codelists/" + list, mode(mode), text(request), name(who));
    }

    @GetMapping("/{pack}/history")
    List<InForce> history(@PathVariable String pack) {
        laws.current(pack);
        return laws.history(pack);
    }

    /** Brings an earlier version back into force. */
    @PostMapping("/{pack}/versions/{version}/in-force")
    Loaded rollBack(@PathVariable String pack, @PathVariable String version, @Nullable Principal who) {
        return Loaded.of(laws.rollBack(pack, version, name(who)));
    }

    private static Mode mode(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "add" -> Mode.ADD;
            case "replace" -> Mode.REPLACE;
            default -> throw new MalformedUpload("mode is add or replace, not " + text);
        };
    }

    private static String text(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new MalformedUpload("a table has at most " + MOST_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedUpload("the table is not in UTF-8");
        }
    }

    private static String name(@Nullable Principal who) {
        return who == null ? "unknown" : who.getName();
    }
}
