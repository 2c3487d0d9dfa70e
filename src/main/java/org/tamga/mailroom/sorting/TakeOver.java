package org.tamga.mailroom.sorting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.outage.Outages;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.mailroom.store.PendingStore;
import org.tamga.platform.Compartment;

/**
 * Says that this process is alive, and takes over what one that died had taken up. A message that was with {@link #CHANCE}
 * deaths is suspected of them and goes to the {@link Quarantine}; one that alone was in hand at {@link #PROOF} deaths is set
 * aside. Whoever stops processes on purpose hits now this message alone and now that one, and the same one hardly ever so
 * often.
 */
@Component
public class TakeOver {

    private static final Logger log = LoggerFactory.getLogger(TakeOver.class);

    /** Messages that are taken up together. */
    private static final int BATCH = SortingOffice.ROOM / 4;

    private static final int CHANCE = 2;
    private static final int PROOF = 3;

    private static final String TRACE = "No exception was left behind. Look for the end of the log of those processes, for"
            + " hs_err_pid*.log, and for what the operating system says about memory.";

    private final SortingOffice office;
    private final PendingStore pending;
    private final MessageStore messages;
    private final Handling handling;
    private final SetAsideDesk setAside;
    private final ObjectProvider<MessageHandler<?>> handlers;
    private final Outages outages;
    private final int silenceSeconds;

    /** @param silence after which a process counts as dead */
    public TakeOver(SortingOffice office, PendingStore pending, MessageStore messages, Handling handling,
            SetAsideDesk setAside, ObjectProvider<MessageHandler<?>> handlers, Outages outages,
            @Value("${tamga.mailroom.silence:10s}") Duration silence) {
        this.office = office;
        this.pending = pending;
        this.messages = messages;
        this.handling = handling;
        this.setAside = setAside;
        this.handlers = handlers;
        this.outages = outages;
        this.silenceSeconds = Math.toIntExact(silence.toSeconds());
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public void look() {
        if (!office.isRunning()) {
            return;
        }
        Compartment.DESK.run(() -> { // nothing else must keep the server from saying that it is alive
            pending.beat(office.worker());
            outages.pulse();
        });
        int taken = BATCH;
        while (taken == BATCH && office.held().size() < SortingOffice.ROOM / 2 && outages.findMaintenance().isEmpty()) {
            taken = Compartment.CLEARANCE.call(this::takeOver);
        }
    }

    private int takeOver() {
        List<PendingStore.TakenUp> taken = pending.takeOver(office.worker(), office.held(), silenceSeconds, BATCH);
        Map<UUID, MessageStore.Stored> stored = messages.list(taken.stream().map(PendingStore.TakenUp::conversation).toList())
                .stream().collect(Collectors.toMap(each -> each.letter().conversation(), Function.identity()));
        Map<String, MessageHandler<?>> byKind = handlers.stream()
                .collect(Collectors.toMap(MessageHandler::kind, Function.identity()));
        for (PendingStore.TakenUp each : taken) {
            MessageStore.Stored message = Objects.requireNonNull(stored.get(each.conversation()));
            log.debug("takes up message {} again", each.conversation());
            reopen(message, each, byKind.get(message.letter().kind()));
        }
        if (!taken.isEmpty()) {
            log.info("takes up {} messages that waited; {} of them were with several processes that died", taken.size(),
                    taken.stream().filter(each -> each.deaths() >= CHANCE).count());
        }
        return taken.size();
    }

    private <M> void reopen(MessageStore.Stored stored, PendingStore.TakenUp taken, @Nullable MessageHandler<M> handler) {
        if (handler == null) {
            log.error("message {} is of kind {}, which nobody handles", stored.letter().conversation(), stored.letter().kind());
            setAside.put(stored.letter(), 0, new IllegalStateException("nobody handles messages of this kind"));
        } else if (taken.loneDeaths() >= PROOF) {
            setAsideForDeaths(stored.letter(), taken);
        } else if (taken.deaths() >= CHANCE) {
            office.enqueueSuspect(stored, handler, taken.loneDeaths());
        } else {
            enqueueAgain(stored, handler);
        }
    }

    private void setAsideForDeaths(Letter letter, PendingStore.TakenUp taken) {
        log.error("message {} of kind {} is set aside: it alone was in hand when {} processes died", letter.conversation(),
                letter.kind(), taken.loneDeaths());
        setAside.put(letter, taken.deaths(),
                "the server died " + taken.loneDeaths() + " times while it handled this message and nothing else", TRACE);
    }

    private <M> void enqueueAgain(MessageStore.Stored stored, MessageHandler<M> handler) {
        M message;
        try {
            message = handler.open(stored.body());
        } catch (RuntimeException | Error e) {
            handling.unreadable(stored.letter(), e);
            return;
        }
        office.enqueueAgain(stored.letter(), handler, message);
    }
}
