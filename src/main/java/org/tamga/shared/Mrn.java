package org.tamga.shared;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Movement reference number: 18 characters. Year (2 digits), country (ISO 3166 alpha-2), 13 characters of our own, check
 * character.
 *
 * <p>The first of our own characters is the month of registration ({@code A} January to {@code L} December), so that the
 * partition of every table that is keyed by MRN can be told from the number itself. The next twelve are drawn from the
 * message that was registered: the same message always gets the same number, however often its registration is attempted.
 *
 * <p>Check character: the sum of (value of character × 2^position), modulo 11, modulo 10, with the character values of ISO
 * 6346 (A = 10, B = 12, …, skipping multiples of 11).
 */
public record Mrn(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{2}[A-Z]{2}[A-Z0-9]{13}\\d");

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ISO_6346 = iso6346Values();

    public Mrn {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a movement reference number: " + value);
        }
        if (value.charAt(17) != checkCharacter(value.substring(0, 17))) {
            throw new IllegalArgumentException("wrong check character in movement reference number " + value);
        }
    }

    public static Mrn of(String value) {
        return new Mrn(value);
    }

    /** Whether the text is a number that this class would accept. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches() && value.charAt(17) == checkCharacter(value.substring(0, 17));
    }

    /** Where tables that are kept by month have what is about these declarations: the first day of each month, once. */
    public static String[] months(Collection<Mrn> numbers) {
        return numbers.stream().map(number -> number.month().atDay(1).toString()).distinct().toArray(String[]::new);
    }

    public static String[] values(Collection<Mrn> numbers) {
        return numbers.stream().map(Mrn::value).toArray(String[]::new);
    }

    /** The number of the declaration that came in as {@code message}, registered in {@code month} by {@code country}. */
    public static Mrn issue(YearMonth month, String country, UUID message) {
        StringBuilder text = new StringBuilder(18);
        text.append("%02d".formatted(month.getYear() % 100)).append(country);
        text.append((char) ('A' + month.getMonthValue() - 1));
        BigInteger digest = new BigInteger(1, sha256(message.toString()));
        BigInteger base = BigInteger.valueOf(ALPHABET.length());
        for (int i = 0; i < 12; i++) {
            BigInteger[] parts = digest.divideAndRemainder(base);
            text.append(ALPHABET.charAt(parts[1].intValue()));
            digest = parts[0];
        }
        return new Mrn(text.append(checkCharacter(text)).toString());
    }

    /** The country of registration that the number carries. */
    public String country() {
        return value.substring(2, 4);
    }

    /** The month of registration that the number carries. The century is the present one. */
    public YearMonth month() {
        return YearMonth.of(2000 + Integer.parseInt(value.substring(0, 2)), value.charAt(4) - 'A' + 1);
    }

    private static char checkCharacter(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ISO_6346[ALPHABET.indexOf(first17.charAt(i))] << i;
        }
        return (char) ('0' + sum % 11 % 10);
    }

    private static int[] iso6346Values() {
        int[] values = new int[ALPHABET.length()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (i >= 10 && next % 11 == 0) {
                next++;
            }
            values[i] = next++;
        }
        return values;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
