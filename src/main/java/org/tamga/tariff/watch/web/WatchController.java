package org.tamga.tariff.watch.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.platform.Problems;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.watch.TooManyWatches;
import org.tamga.tariff.watch.Watch;
import org.tamga.tariff.watch.WatchList;
import org.tamga.tariff.watch.WatchNotice;

/** The caller's own watches and notices. */
@RestController
@RequestMapping("/api/v1/watches")
class WatchController {

    private static final int MOST_NOTICES = 200;

    private final WatchList watches;
    private final LawBook laws;

    WatchController(WatchList watches, LawBook laws) {
        this.watches = watches;
        this.laws = laws;
    }

    /**
     * @param quotaPercent used share of a quota for the goods from which the watcher is told, 1 to 100; absent for none
     * @param pack         whose law; the default pack's if none is named
     */
    record NewWatch(@Nullable String commodity, @Nullable String origin, @Nullable Integer quotaPercent,
            @Nullable String pack) {
    }

    record WatchView(UUID id, String pack, String commodity, @Nullable String origin, @Nullable Integer quotaPercent,
            Instant createdAt) {
        static WatchView of(Watch watch) {
            return new WatchView(watch.id(), watch.pack(), watch.commodity().digits(), watch.origin(), watch.quotaPercent(),
                    watch.createdAt());
        }
    }

    /** Watches a code, or a heading with everything below it, from now on. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WatchView watch(@RequestBody NewWatch given, Principal who) {
        if (given.commodity == null || !given.commodity.matches("\\d{2,10}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "a commodity code has 2 to 10 digits: " + given.commodity);
        }
        if (given.origin != null && !given.origin.matches("[A-Z]{2}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "origin is not an ISO 3166 code: " + given.origin);
        }
        if (given.quotaPercent != null && (given.quotaPercent < 1 || given.quotaPercent > 100)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "quotaPercent is 1 to 100: " + given.quotaPercent);
        }
        Law law = laws.currentOrDefault(given.pack);
        return WatchView.of(watches.add(who.getName(), law.pack(), CommodityCode.of(given.commodity), given.origin,
                given.quotaPercent));
    }

    @GetMapping
    List<WatchView> list(Principal who) {
        return watches.list(who.getName()).stream().map(WatchView::of).toList();
    }

    /** Ends a watch; its notices go with it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Principal who) {
        if (!watches.remove(who.getName(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no watch " + id);
        }
    }

    @ExceptionHandler
    ProblemDetail full(TooManyWatches full) {
        return Problems.of(HttpStatus.CONFLICT, "too-many-watches", "Too many watches", String.valueOf(full.getMessage()));
    }

    /** Notices, oldest first, 200 at a time. @param after id of the last one that the caller has */
    @GetMapping("/notices")
    List<WatchNotice> notices(@RequestParam(required = false) @Nullable UUID after, Principal who) {
        return watches.notices(who.getName(), after, MOST_NOTICES);
    }
}
