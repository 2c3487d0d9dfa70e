package org.tamga.evidence.web;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.evidence.refusal.Refusal;
import org.tamga.evidence.refusal.Refused;

/** What was refused, for administrators. */
@RestController
class RefusalController {

    private static final int MOST = 1_000;

    private final Refused refused;

    RefusalController(Refused refused) {
        this.refused = refused;
    }

    /** Failed sign-ins, and calls that a role did not allow, summed up by minute; the latest first. */
    @GetMapping("/api/v1/admin/evidence/refusals")
    List<Refusal> list(@RequestParam(defaultValue = "100") int limit) {
        return refused.list(Math.clamp(limit, 1, MOST));
    }
}
