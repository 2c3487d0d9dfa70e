package org.tamga.portal.acts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.tamga.access.foureyes.HeldCall;
import org.tamga.access.foureyes.HeldCalls;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.platform.MalformedUpload;
import org.tamga.portal.law.DraftPage;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.LawBook;
import org.tamga.reference.PackPreview;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.difference.Difference;
import org.tamga.reference.spi.PackFiles;

/** What an act that waits would change in the law in force, value by value. */
@Component
public class LawOfAct {

    private static final String PACKS = "/api/v1/admin/packs";

    private final HeldCalls calls;
    private final LawBook laws;
    private final PackPreview preview;

    LawOfAct(HeldCalls calls, LawBook laws, PackPreview preview) {
        this.calls = calls;
        this.preview = preview;
        this.laws = laws;
    }

    /** Empty if it changes nothing, is no change of the law, or cannot be read as one: it will be refused then. */
    public List<DraftPage.Change> changes(SharedAct act) {
        if (!calls.does(act.action())) {
            return List.of();
        }
        try {
            return after(act).map(files -> Difference.between(before(files), files)).map(DraftPage::changes).orElse(List.of());
        } catch (IOException | UnknownLaw | FaultyPack | MalformedUpload unreadable) {
            return List.of();
        }
    }

    private PackFiles before(PackFiles after) {
        return laws.find(after.pack()).map(laws::files).orElseGet(() -> new PackFiles(after.pack(), Map.of()));
    }

    private Optional<PackFiles> after(SharedAct act) throws IOException {
        HeldCall call = calls.call(act);
        UriComponents address = UriComponentsBuilder.fromUriString(call.line().substring(call.method().length() + 1)).build();
        List<String> way = address.getPathSegments();
        int here = PACKS.split("/").length - 1;
        if (!call.path().startsWith(PACKS)) {
            return Optional.empty();
        }
        if (way.size() == here) {
            return Optional.of(preview.ofPack(calls.body(act)));
        }
        String pack = way.get(here);
        if (way.get(here + 1).equals("versions")) {
            return Optional.of(laws.files(laws.version(pack, way.get(here + 2))));
        }
        String table = String.join("/", way.subList(here + 1, way.size()));
        return Optional.of(preview.ofTable(pack, table, "replace".equalsIgnoreCase(address.getQueryParams().getFirst("mode")),
                new String(calls.body(act), StandardCharsets.UTF_8)));
    }
}
