package org.tamga.mailroom.bundle;

/**
 * How large a bundle may be; beyond it the rest is not read.
 *
 * @param files      in it
 * @param fileBytes  of one file; a larger one is refused by itself
 * @param totalBytes of all files, inflated
 * @param ratio      of the bytes inflated so far to those read so far, beyond the first mebibyte
 */
public record BundleLimits(int files, int fileBytes, long totalBytes, int ratio) {

    public static final BundleLimits USUAL = new BundleLimits(10_000, 32 << 20, 2L << 30, 200);
}
