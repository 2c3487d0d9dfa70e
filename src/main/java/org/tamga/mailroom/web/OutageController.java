package org.tamga.mailroom.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.evidence.signing.SigningKeys;
import org.tamga.mailroom.outage.Outage;
import org.tamga.mailroom.outage.OutageCertificate;
import org.tamga.mailroom.outage.Outages;

/** Outages: declared by administrators, certified for everybody whose deadline they moved. */
@RestController
@RequestMapping("/api/v1")
class OutageController {

    private static final Duration SHOWN = Duration.ofDays(366);

    /** @param reason told to everybody */
    record Declaration(@Nullable String reason) {
    }

    record OutageView(UUID id, String kind, String startedAt, @Nullable String endedAt, String reason) {

        static OutageView of(Outage outage) {
            return new OutageView(outage.id(), outage.kind().name(), outage.startedAt().toString(),
                    outage.endedAt() == null ? null : outage.endedAt().toString(), outage.reason());
        }
    }

    private final Outages outages;
    private final SigningKeys keys;
    private final Clock clock;

    OutageController(Outages outages, SigningKeys keys, Clock clock) {
        this.outages = outages;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param since moment (UTC); a year back if none is given */
    @GetMapping("/outages")
    List<OutageView> list(@RequestParam(required = false) @Nullable Instant since) {
        return outages.listSince(since == null ? clock.instant().minus(SHOWN) : since).stream().map(OutageView::of).toList();
    }

    /** Signed; verified without any server by {@code ./tamga verify outage}. */
    @GetMapping("/outages/{id}/certificate")
    OutageCertificate certificate(@PathVariable UUID id) {
        Outage outage = outages.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no outage " + id));
        return conflictIf(() -> OutageCertificate.of(outage, keys));
    }

    /** Stops the handling of messages on all servers; they are received, certified and held until it goes on. */
    @PostMapping("/admin/maintenance/start")
    OutageView start(@RequestBody Declaration declaration, Principal by) {
        String reason = declaration.reason();
        if (reason == null || reason.isBlank()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "say why: those who wait will read it");
        }
        return OutageView.of(conflictIf(() -> outages.startMaintenance(reason, by.getName())));
    }

    /** Lets it go on: what was held is handled now, most urgent first. */
    @PostMapping("/admin/maintenance/end")
    OutageView end(Principal by) {
        return OutageView.of(conflictIf(() -> outages.endMaintenance(by.getName())));
    }

    private static <T> T conflictIf(Supplier<T> act) {
        try {
            return act.get();
        } catch (IllegalStateException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
        }
    }
}
