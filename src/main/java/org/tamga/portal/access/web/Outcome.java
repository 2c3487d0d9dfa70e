package org.tamga.portal.access.web;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import org.tamga.access.foureyes.SharedAct;

/** Says on the next page what came of an act. */
final class Outcome {

    private Outcome() {
    }

    /** @param list page of them all */
    static String backTo(String list, String name) {
        return "redirect:" + list + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    /** @param act what another administrator has to confirm; empty if it is done */
    static void tell(RedirectAttributes after, Optional<SharedAct> act, String done) {
        after.addFlashAttribute("done", act.isEmpty() ? done
                : "Proposed. Another administrator finds it under “To confirm”; until then nothing is changed.");
    }
}
