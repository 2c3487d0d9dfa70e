package org.tamga.tariff.search.words;

/**
 * How many slips of the pen lead from one word to another: a letter left out, put in or replaced, or two neighbours swapped; no
 * letter twice.
 */
final class Spelling {

    private Spelling() {
    }

    /** @return more than {@code most} if it takes more, however many */
    static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
            if (fill(row, last, beforeLast, i, one, other) > most) {
                return most + 1;
            }
        }
        return row[other.length()];
    }

    /** @return the least of the row: no way to the end is shorter */
    private static int fill(int[] row, int[] last, int[] beforeLast, int i, String one, String other) {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= other.length(); j++) {
            boolean equal = one.charAt(i - 1) == other.charAt(j - 1);
            row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (equal ? 0 : 1));
            if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
