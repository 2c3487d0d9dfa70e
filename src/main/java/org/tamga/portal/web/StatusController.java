package org.tamga.portal.web;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.outage.Outages;
import org.tamga.platform.DemoMode;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/** What runs here, for probes and machines. */
@RestController
class StatusController {

    /** @param lawVersion content hash of the pack in force */
    record PackView(String pack, String country, String currency, String lawVersion) {
        static PackView of(Law law) {
            return new PackView(law.pack(), law.country(), law.currency(), law.version());
        }
    }

    /**
     * @param state   {@code UP}, or {@code MAINTENANCE} while messages are received and held
     * @param mode    {@code demo} or {@code production}
     * @param waiting messages received and not yet acted on
     */
    record StatusView(String state, String mode, long waiting, List<PackView> packs) {
    }

    private final LawBook lawBook;
    private final Mailroom mailroom;
    private final Outages outages;
    private final DemoMode demoMode;

    StatusController(LawBook lawBook, Mailroom mailroom, Outages outages, DemoMode demoMode) {
        this.outages = outages;
        this.lawBook = lawBook;
        this.mailroom = mailroom;
        this.demoMode = demoMode;
    }

    @GetMapping("/api/v1/status")
    StatusView status() {
        return new StatusView(outages.findMaintenance().isPresent() ? "MAINTENANCE" : "UP",
                demoMode.isOn() ? "demo" : "production", mailroom.countPending(),
                lawBook.all().stream().map(PackView::of).toList());
    }
}
