package org.tamga.mailroom;

import io.micrometer.core.instrument.Metrics;

/** What an operator counts: receipts given. */
final class Figures {

    private Figures() {
    }

    static void received(String channel, Receipt receipt) {
        Metrics.counter("tamga.receipts", "channel", channel, "repeated", Boolean.toString(receipt.repeated())).increment();
    }
}
