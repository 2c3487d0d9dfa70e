package org.tamga.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Numbers, moments and codes as people read them. */
public final class Wording {

    /** Of the pages themselves. */
    public static final String LANGUAGE = "en";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String ABSENT = "–";

    private Wording() {
    }

    public static String moment(@Nullable Instant instant) {
        return instant == null ? ABSENT : MOMENT.format(instant);
    }

    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** How long after: {@code 12 ms}, {@code 3.4 s}, {@code 5 min}, {@code 2 days}. */
    public static String duration(Duration time) {
        if (time.toMillis() < 1_000) {
            return time.toMillis() + " ms";
        }
        if (time.toSeconds() < 60) {
            return BigDecimal.valueOf(time.toMillis()).movePointLeft(3).setScale(1, RoundingMode.HALF_UP) + " s";
        }
        if (time.toMinutes() < 120) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 48 ? time.toHours() + " h" : time.toDays() + " days";
    }

    /** With its own decimals, and thousands apart. */
    public static String amount(@Nullable BigDecimal number) {
        if (number == null) {
            return ABSENT;
        }
        int decimals = Math.max(0, number.scale());
        DecimalFormat format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals),
                DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return format.format(number);
    }

    public static String or(@Nullable Object text) {
        return text == null || text.toString().isBlank() ? ABSENT : text.toString();
    }

    /** {@code MISSING_DOCUMENT} as {@code Missing document}. */
    public static String words(Enum<?> constant) {
        return words(constant.name());
    }

    /** The same for the name of a constant. */
    public static String words(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** With a capital letter and a full stop. */
    public static String sentence(String text) {
        String whole = text.isEmpty() || text.endsWith(".") ? text : text + ".";
        return whole.isEmpty() ? whole : whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    public static String shortVersion(String lawVersion) {
        return lawVersion.length() > 12 ? lawVersion.substring(0, 12) : lawVersion;
    }
}
