package org.tamga.clearance.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.tamga.shared.wco.WcoElement;

/** Dates and times as responses print them: UN/EDIFACT format 304, local time with its offset. */
final class WcoDates {

    private static final DateTimeFormatter FORMAT_304 = DateTimeFormatter.ofPattern("yyyyMMddHHmmssX");

    private final ZoneId zone;

    WcoDates(ZoneId zone) {
        this.zone = zone;
    }

    WcoElement element(String name, Instant time) {
        WcoElement element = WcoElement.of(name);
        element.add(new WcoElement("DateTimeString", FORMAT_304.format(time.atZone(zone)), Map.of("formatCode", "304")));
        return element;
    }

    /**
     * A day is told as the first moment that lies on it both in universal time, as published notices have it, and at home: west
     * of Greenwich midnight in universal time is the day before.
     */
    WcoElement element(String name, LocalDate day) {
        Instant universal = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant atHome = day.atStartOfDay(zone).toInstant();
        return element(name, universal.isAfter(atHome) ? universal : atHome);
    }
}
