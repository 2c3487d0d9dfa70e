package org.tamga.mailroom;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.Metrics;

/** What an operator counts: receipts given, messages settled and how long that took. */
final class Figures {

    private Figures() {
    }

    static void received(String channel, Receipt receipt) {
        Metrics.counter("tamga.receipts", "channel", channel, "repeated", Boolean.toString(receipt.repeated())).increment();
    }

    static void settled(Letter letter, Outcome outcome) {
        Metrics.timer("tamga.messages.settled", "kind", letter.kind(), "state", outcome.state().name().toLowerCase(Locale.ROOT))
                .record(Duration.between(letter.receivedAt(), outcome.settledAt()));
    }
}
