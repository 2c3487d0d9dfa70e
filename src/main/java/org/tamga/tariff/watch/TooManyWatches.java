package org.tamga.tariff.watch;

/** Somebody watches as many codes as anybody may. */
public class TooManyWatches extends RuntimeException {

    TooManyWatches(int most) {
        super("nobody watches more than " + most + " codes: watch a heading, or end another watch first");
    }
}
