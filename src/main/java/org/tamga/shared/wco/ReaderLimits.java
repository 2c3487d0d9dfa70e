package org.tamga.shared.wco;

/**
 * How large a message may be. Far above any lawful declaration, far below what would hurt the server: whatever is larger is
 * refused while it is being read.
 *
 * @param bytes      of the whole body
 * @param depth      of elements in one another
 * @param elements   in all
 * @param children   of one element
 * @param items      of the same name side by side, such as goods items
 * @param attributes of one element, namespace declarations included
 * @param text       characters in one element or attribute
 */
public record ReaderLimits(long bytes, int depth, int elements, int children, int items, int attributes, int text) {

    /** 32 MiB, 9,999 items, a million elements. */
    public static ReaderLimits standard() {
        return new ReaderLimits(32L << 20, 32, 1_000_000, 20_000, 9_999, 64, 20_000);
    }
}
