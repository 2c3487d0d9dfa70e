package org.tamga.mailroom.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Receipt;
import org.tamga.mailroom.bundle.BundleClerk;
import org.tamga.mailroom.bundle.BundleLimits;
import org.tamga.mailroom.bundle.BundleSource;
import org.tamga.mailroom.bundle.NotTakenIn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives what lies in an inbox. The content of a file is the id of its message, and every step can be done again: received,
 * then its receipt, then it is moved. Whatever a crash cuts off is done again from there, and the desk knows what it has
 * already.
 */
@Component
class InboxDesk {

    private static final Logger log = LoggerFactory.getLogger(InboxDesk.class);
    private static final String CHANNEL = "folder";

    /** For those who write a file in its place: it is taken once nothing was written to it for so long. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Mailroom mailroom;
    private final BundleClerk clerk;
    private final FolderFiles files;
    private final JsonMapper json;
    private final Clock clock;

    InboxDesk(Mailroom mailroom, BundleClerk clerk, FolderFiles files, JsonMapper json, Clock clock) {
        this.mailroom = mailroom;
        this.clerk = clerk;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    void receive(Caller sender, Inbox inbox) throws IOException {
        for (Path file : FolderFiles.list(inbox.folder())) {
            try {
                if (isQuiet(file)) {
                    receive(sender, inbox, file);
                }
            } catch (NoSuchFileException e) {
                log.debug("{} was taken by another server", file);
            }
        }
    }

    private boolean isQuiet(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().plus(QUIET).isBefore(clock.instant());
    }

    private void receive(Caller sender, Inbox inbox, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > BundleLimits.USUAL.fileBytes()) {
            refuse(inbox, file, name, new BundleSource.Refusal("too-large",
                    "a message has at most " + BundleLimits.USUAL.fileBytes() + " bytes"));
            return;
        }
        try {
            Receipt receipt = clerk.receive(sender, CHANNEL, Files.readAllBytes(file));
            String kept = name(inbox, name, receipt.conversationId());
            files.write(inbox.received(kept + Inbox.RECEIPT), json.writeValueAsBytes(mailroom.sign(receipt)));
            files.move(file, inbox.received(kept));
        } catch (NotTakenIn refused) {
            if (refused.isTemporary()) {
                log.warn("{} stays where it is for now: {}", file, refused.getMessage());
            } else {
                refuse(inbox, file, name, refused.refusal());
            }
        }
    }

    private void refuse(Inbox inbox, Path file, String name, BundleSource.Refusal refusal) throws IOException {
        files.write(inbox.refused(name + Inbox.PROBLEM), json.writeValueAsBytes(Map.of("type",
                "urn:tamga:problem:" + refusal.code(), "title", "This file was not taken in", "detail", refusal.detail(),
                "file", name, "at", clock.instant().toString())));
        files.move(file, inbox.refused(name));
    }

    /** The name of the file, unless another message had it before. */
    private String name(Inbox inbox, String name, UUID conversation) throws IOException {
        boolean own = isOf(inbox.received(name + Inbox.RECEIPT), conversation)
                || isOf(inbox.done(name + Inbox.RECEIPT), conversation);
        return own || inbox.isFree(name) ? name : name + "." + conversation;
    }

    private boolean isOf(Path receipt, UUID conversation) throws IOException {
        return conversation.equals(conversation(receipt));
    }

    /** Null if there is no receipt there that can be read. */
    @Nullable
    UUID conversation(Path receipt) throws IOException {
        if (!Inbox.exists(receipt)) {
            return null;
        }
        try {
            return UUID.fromString(json.readTree(Files.readAllBytes(receipt)).path("conversationId").asString());
        } catch (JacksonException | IllegalArgumentException e) {
            log.warn("{} is no receipt of this server: {}", receipt, e.getMessage());
            return null;
        }
    }
}
