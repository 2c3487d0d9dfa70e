package org.tamga.mailroom.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.mailroom.Receipt;
import org.tamga.mailroom.bundle.Bundle;
import org.tamga.mailroom.bundle.BundleClerk;
import org.tamga.mailroom.bundle.BundleDesk;
import org.tamga.mailroom.bundle.BundleLimits;
import org.tamga.mailroom.bundle.BundleMessage;
import org.tamga.mailroom.bundle.BundleSource;
import org.tamga.mailroom.bundle.NotTakenIn;
import org.tamga.mailroom.bundle.UnreadableBundle;
import org.tamga.mailroom.bundle.ZipSource;

/**
 * Receives what lies in an inbox. The content of a file is the id of its message, and every step can be done again: received,
 * then its receipt, then it is moved. Whatever a crash cuts off is done again from there, and the desk knows what it has
 * already. A zip is a bundle: each message in it gets its receipt beside the zip, under the names of both.
 */
@Component
class InboxDesk {

    private static final Logger log = LoggerFactory.getLogger(InboxDesk.class);
    private static final String CHANNEL = "folder";

    /** For those who write a file in its place: it is taken once nothing was written to it for so long. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final BundleClerk clerk;
    private final BundleDesk bundles;
    private final Papers papers;
    private final Clock clock;

    InboxDesk(BundleClerk clerk, BundleDesk bundles, Papers papers, Clock clock) {
        this.clerk = clerk;
        this.bundles = bundles;
        this.papers = papers;
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
            } catch (FileSystemException e) { // such as a name to which nothing can be added
                log.error("{} stays where it is: {}", file, e.toString());
            }
        }
    }

    private boolean isQuiet(Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().plus(QUIET).isBefore(clock.instant());
    }

    private void receive(Caller sender, Inbox inbox, Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Inbox.isZip(name)) {
            receiveZip(sender, inbox, file, name);
        } else if (Files.size(file) > BundleLimits.USUAL.fileBytes()) {
            papers.refuse(inbox, file, new BundleSource.Refusal("too-large",
                    "a message has at most " + BundleLimits.USUAL.fileBytes() + " bytes"));
        } else {
            receiveMessage(sender, inbox, file, name);
        }
    }

    private void receiveMessage(Caller sender, Inbox inbox, Path file, String name) throws IOException {
        try {
            String kept = papers.receipt(inbox, name, clerk.receive(sender, CHANNEL, Files.readAllBytes(file)));
            papers.receive(inbox, file, kept);
        } catch (NotTakenIn refused) {
            if (refused.refusal().isTemporary()) {
                log.warn("{} stays where it is for now: {}", file, refused.getMessage());
            } else {
                papers.refuse(inbox, file, refused.refusal());
            }
        }
    }

    /** What of it can be read is received, also where it breaks off. */
    private void receiveZip(Caller sender, Inbox inbox, Path file, String name) throws IOException {
        if (Inbox.isTooLong(name)) {
            throw new FileSystemException(file.toString(), null, "its name is too long: its messages are called after it");
        }
        Bundle bundle;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bundle = bundles.receive(sender, CHANNEL, new ZipSource(in, BundleLimits.USUAL), BundleLimits.USUAL);
        } catch (UnreadableBundle unreadable) {
            papers.refuse(inbox, file, new BundleSource.Refusal("unreadable-bundle", String.valueOf(unreadable.getMessage())));
            return;
        }
        List<BundleMessage> messages = new ArrayList<>();
        bundles.eachMessage(bundle, messages::add);
        if (messages.stream().map(BundleMessage::refusal).anyMatch(each -> each != null && each.isTemporary())) {
            log.warn("{} stays where it is for now: not all of it could be taken in", file);
            return;
        }
        String kept = inbox.isFree(name) ? name : bundle.id() + "-" + name;
        for (BundleMessage each : messages) {
            note(inbox, kept, each);
        }
        String fault = bundle.fault();
        if (fault == null) {
            papers.receive(inbox, file, kept);
        } else {
            papers.refuse(inbox, file, new BundleSource.Refusal("unreadable-bundle",
                    fault + "; what has a receipt was received"));
        }
    }

    private void note(Inbox inbox, String zip, BundleMessage message) throws IOException {
        Receipt receipt = message.receipt();
        BundleSource.Refusal refusal = message.refusal();
        String name = Inbox.inside(zip, message);
        if (receipt != null) {
            papers.receipt(inbox, name, receipt);
        } else if (refusal != null) {
            papers.problem(inbox, name, refusal);
        }
    }
}
