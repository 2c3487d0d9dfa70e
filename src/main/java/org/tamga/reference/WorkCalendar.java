package org.tamga.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * On which days the customs of a pack works.
 *
 * @param weekend  days of the week without work
 * @param holidays public holidays, with their name by language
 */
public record WorkCalendar(Set<DayOfWeek> weekend, Map<LocalDate, Map<String, String>> holidays) {

    public WorkCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Map.copyOf(holidays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week has at least one working day");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.containsKey(day);
    }

    /** The working day that ends a term of {@code days} working days which begins on the day after {@code start}. */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
