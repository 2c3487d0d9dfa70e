package org.tamga.mailroom.web;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tamga.mailroom.SignedReceipt;
import org.tamga.mailroom.bundle.Bundle;
import org.tamga.mailroom.bundle.BundleSource;
import org.tamga.mailroom.bundle.SignedBundle;

/** Bundles as the API shows them. */
final class BundleViews {

    private BundleViews() {
    }

    /** @param waiting received and not settled yet */
    record BundleCountsView(long received, long repeated, long refused, long done, long rejected, long failed, long waiting) {
        static BundleCountsView of(Bundle.Counts counts) {
            return new BundleCountsView(counts.received(), counts.repeated(), counts.refused(), counts.done(),
                    counts.rejected(),
                    counts.failed(), counts.waiting());
        }
    }

    /**
     * A bundle and how far it has come.
     *
     * @param state    {@code RECEIVING}, {@code HANDLING}, or {@code DONE} once every message is settled
     * @param fault    why it was not read to its end
     * @param list     the list of all receipts under one signature; absent as long as it comes in
     * @param messages a part of them, in their order
     * @param next     number after which the next part begins; absent if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BundleView(UUID bundleId, String state, String sender, String receivedAt, BundleCountsView counts,
            @Nullable String fault,
            @Nullable SignedBundle list, @Nullable List<MessageView> messages, @Nullable Integer next) {

        static BundleView of(Bundle bundle, @Nullable SignedBundle list, @Nullable List<MessageView> messages,
                @Nullable Integer next) {
            return new BundleView(bundle.id(), state(bundle), bundle.sender(), bundle.receivedAt().toString(),
                    BundleCountsView.of(bundle.counts()), bundle.fault(), list, messages, next);
        }

        private static String state(Bundle bundle) {
            return bundle.closedAt() == null ? "RECEIVING" : bundle.counts().waiting() > 0 ? "HANDLING" : "DONE";
        }
    }

    /** @param receipt absent if the message was not taken in; then {@code problem} says why */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageView(int number, String name, @Nullable SignedReceipt receipt, BundleSource.@Nullable Refusal problem,
            @Nullable String state, @Nullable String mrn) {
    }
}
