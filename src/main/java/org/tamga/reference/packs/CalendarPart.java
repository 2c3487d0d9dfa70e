package org.tamga.reference.packs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.tamga.reference.WorkCalendar;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code calendar: {weekend: [SATURDAY, …]}} of {@code pack.yaml} and {@code holidays.csv}:
 * {@code date,text_<language>…}.
 */
@Component
public class CalendarPart implements PackPart<WorkCalendar> {

    static final String FILE = "holidays.csv";

    @Override
    public Class<WorkCalendar> type() {
        return WorkCalendar.class;
    }

    @Override
    public WorkCalendar compile(PackFiles files, PackFaults faults) {
        Map<LocalDate, Map<String, String>> holidays = new HashMap<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "date").rows()) {
            row.date("date").ifPresent(day -> {
                if (holidays.put(day, CodeListsPart.texts(row)) != null) {
                    row.fault(day + " is there twice");
                }
            });
        }
        return new WorkCalendar(weekend(files, faults), holidays);
    }

    private static Set<DayOfWeek> weekend(PackFiles files, PackFaults faults) {
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        for (JsonNode day : files.yaml(ProfilePart.FILE, new PackFaults()).path("calendar").path("weekend")) {
            try {
                weekend.add(DayOfWeek.valueOf(day.asString().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                faults.add(ProfilePart.FILE, 0, "calendar.weekend: not a day of the week: " + day.asString());
            }
        }
        if (weekend.size() == DayOfWeek.values().length) {
            faults.add(ProfilePart.FILE, 0, "calendar.weekend: a week has at least one working day");
            weekend.clear();
        }
        return weekend;
    }
}
