package org.tamga.tariff.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.UnknownLaw;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.model.Areas;
import org.tamga.tariff.model.Measure;
import org.tamga.tariff.model.MeasureCondition;
import org.tamga.tariff.model.Tariff;

/** The tariff for everybody: which measures a code has on a day. */
@RestController
@RequestMapping("/api/v1/tariff")
class PublicTariff {

    private final LawBook laws;
    private final Clock clock;

    PublicTariff(LawBook laws, Clock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    record Commodity(String commodity, LocalDate date, @Nullable String origin, String pack, String lawVersion,
            List<MeasureView> measures) {
    }

    record MeasureView(String sid, String commodity, String measureType, String area, Set<String> excludedAreas,
            @Nullable String additionalCode, Set<String> preferences, @Nullable String quota, @Nullable String duty,
            @Nullable String supplementaryUnit, List<Condition> conditions, LocalDate validFrom, @Nullable LocalDate validTo,
            String basis) {
        static MeasureView of(Measure measure) {
            return new MeasureView(measure.sid(), measure.commodity().digits(), measure.type(), measure.area(),
                    new TreeSet<>(measure.excludedAreas()), measure.additionalCode(), new TreeSet<>(measure.preferences()),
                    measure.orderNumber(), measure.duty() == null ? null : measure.duty().toString(),
                    measure.supplementaryUnit(), measure.conditions().stream().map(Condition::of).toList(),
                    measure.validity().from(), measure.validity().to(), measure.basis());
        }
    }

    record Condition(String code, @Nullable String certificate, @Nullable String threshold, String action,
            @Nullable String duty) {
        static Condition of(MeasureCondition condition) {
            return new Condition(condition.code(), condition.certificate(),
                    condition.threshold() == null ? null : condition.threshold().toString(), condition.action(),
                    condition.duty() == null ? null : condition.duty().toString());
        }
    }

    /**
     * @param date   today if none is named
     * @param origin leaves out what is for goods from elsewhere
     */
    @GetMapping("/commodities/{code}")
    Commodity commodity(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String origin, @RequestParam(required = false) @Nullable String pack) {
        if (!code.matches("\\d{2,10}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a commodity code has 2 to 10 digits: " + code);
        }
        Law law = pack == null ? laws.forMessage(null).orElseThrow(() -> new UnknownLaw("there is no default pack"))
                : laws.current(pack);
        LocalDate day = date == null ? LocalDate.now(clock.withZone(law.zone())) : date;
        Tariff tariff = law.part(Tariff.class);
        List<MeasureView> measures = tariff.measures(CommodityCode.of(code)).stream()
                .filter(measure -> measure.validity().holdsOn(day) && isFor(measure, origin, tariff.areas(), day))
                .sorted(Comparator.comparing(Measure::type).thenComparing(Measure::sid)).map(MeasureView::of).toList();
        return new Commodity(code, day, origin, law.pack(), law.version(), measures);
    }

    private static boolean isFor(Measure measure, @Nullable String origin, Areas areas, LocalDate day) {
        return origin == null || areas.contains(measure.area(), origin, day)
                && measure.excludedAreas().stream().noneMatch(area -> areas.contains(area, origin, day));
    }
}
