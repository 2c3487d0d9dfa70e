package org.tamga.revenue;

/** Which account: numbers are unique within a kind. */
public record AccountId(Account.Kind kind, String number) implements Comparable<AccountId> {

    @Override
    public int compareTo(AccountId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return kind + " " + number;
    }
}
