package org.tamga.mailroom.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Receipt;
import org.tamga.mailroom.bundle.BundleSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Receipts and problems as files, beside what they are about. Written again, they are the same. */
@Component
class Papers {

    private static final Logger log = LoggerFactory.getLogger(Papers.class);

    private final Mailroom mailroom;
    private final FolderFiles files;
    private final JsonMapper json;
    private final Clock clock;

    Papers(Mailroom mailroom, FolderFiles files, JsonMapper json, Clock clock) {
        this.mailroom = mailroom;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /** @return the name under which the message is kept: its own, unless another message had it before */
    String receipt(Inbox inbox, String name, Receipt receipt) throws IOException {
        UUID conversation = receipt.conversationId();
        boolean own = isOf(inbox.received(name + Inbox.RECEIPT), conversation)
                || isOf(inbox.done(name + Inbox.RECEIPT), conversation);
        String kept = own || inbox.isFree(name) ? name : name + "." + conversation;
        files.write(inbox.received(kept + Inbox.RECEIPT), json.writeValueAsBytes(mailroom.sign(receipt)));
        return kept;
    }

    void receive(Inbox inbox, Path file, String kept) throws IOException {
        files.move(file, inbox.received(kept));
    }

    void refuse(Inbox inbox, Path file, BundleSource.Refusal refusal) throws IOException {
        String name = file.getFileName().toString();
        problem(inbox, name, refusal);
        files.move(file, inbox.refused(name));
    }

    void problem(Inbox inbox, String name, BundleSource.Refusal refusal) throws IOException {
        files.write(inbox.refused(name + Inbox.PROBLEM), json.writeValueAsBytes(Map.of("type",
                "urn:tamga:problem:" + refusal.code(), "title", "This file was not taken in", "detail", refusal.detail(),
                "file", name, "at", clock.instant().toString())));
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
