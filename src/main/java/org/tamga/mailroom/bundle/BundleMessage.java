package org.tamga.mailroom.bundle;

import org.jspecify.annotations.Nullable;
import org.tamga.mailroom.Receipt;

/**
 * One message of a bundle.
 *
 * @param number  its place in the bundle, from 1 on
 * @param receipt null if it was not taken in; then {@code refusal} says why
 * @param state   what became of it: {@code RECEIVED} as long as it is not settled, then the outcome; null if it was not
 *                taken in
 * @param mrn     the declaration that it made or was about
 */
public record BundleMessage(int number, String name, @Nullable Receipt receipt, BundleSource.@Nullable Refusal refusal,
        @Nullable String state, @Nullable String mrn) {

    static BundleMessage received(int number, String name, Receipt receipt) {
        return new BundleMessage(number, name, receipt, null, null, null);
    }

    static BundleMessage refused(int number, String name, BundleSource.Refusal refusal) {
        return new BundleMessage(number, name, null, refusal, null, null);
    }
}
