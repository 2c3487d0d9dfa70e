package org.tamga.reference.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.platform.UploadedText;
import org.tamga.reference.InForce;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.LoadResult;
import org.tamga.reference.PackTables;
import org.tamga.reference.packs.PackArchive;
import org.tamga.reference.spi.PackFiles;

/** Changes of the law, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/packs")
class PackAdministration {

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
    Loaded loadPack(InputStream zip, Principal who) throws IOException {
        return Loaded.of(laws.load(PackArchive.read(zip, PackArchive.Limits.USUAL), who.getName()));
    }

    /** All files of the pack as a zip. @param version one that was in force or in a draft; the one in force if none is named */
    @GetMapping("/{pack}/files")
    void archive(@PathVariable String pack, @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response) throws IOException {
        PackFiles files = laws.files(version == null ? laws.current(pack) : laws.version(pack, version));
        response.setContentType("application/zip");
        PackArchive.write(files, response.getOutputStream());
    }

    @PostMapping("/{pack}/{table}")
    LoadResult loadTable(@PathVariable String pack, @PathVariable String table,
            @RequestParam(defaultValue = "add") String mode, HttpServletRequest request, Principal who)
            throws IOException {
        return tables.load(pack, table, UploadModes.of(mode), UploadedText.of(request), who.getName());
    }

    @PostMapping("/{pack}/codelists/{list}")
    LoadResult loadCodeList(@PathVariable String pack, @PathVariable String list,
            @RequestParam(defaultValue = "add") String mode, HttpServletRequest request, Principal who)
            throws IOException {
        return tables.load(pack, "codelists/" + list, UploadModes.of(mode), UploadedText.of(request), who.getName());
    }

    @GetMapping("/{pack}/history")
    List<InForce> history(@PathVariable String pack) {
        laws.current(pack);
        return laws.history(pack);
    }

    /** Brings an earlier version back into force. */
    @PostMapping("/{pack}/versions/{version}/in-force")
    Loaded rollBack(@PathVariable String pack, @PathVariable String version, Principal who) {
        return Loaded.of(laws.rollBack(pack, version, who.getName()));
    }
}
