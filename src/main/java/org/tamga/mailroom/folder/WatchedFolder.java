package org.tamga.mailroom.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.rights.Rights;

/**
 * Looks after a folder with one subfolder for each identity, named like it. Whoever may write into a subfolder lodges as that
 * identity: the operating system's rights are the password.
 */
@Component
@ConditionalOnProperty("tamga.inbox")
class WatchedFolder {

    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);

    private static final String RIGHT = "declaration.lodge";

    private final Path root;
    private final Identities identities;
    private final Rights rights;
    private final InboxDesk desk;
    private final Outbox outbox;
    private final Set<String> unknown = new HashSet<>();

    WatchedFolder(@Value("${tamga.inbox}") Path root, Identities identities, Rights rights, InboxDesk desk, Outbox outbox) {
        this.root = root;
        this.identities = identities;
        this.rights = rights;
        this.desk = desk;
        this.outbox = outbox;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            for (Path folder : folders()) {
                look(folder);
            }
        } catch (IOException e) {
            log.error("the watched folder {} cannot be read: {}", root, e.toString());
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .filter(each -> !each.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    /** What goes wrong in one of them is no matter of the others. */
    private void look(Path folder) {
        String name = folder.getFileName().toString();
        try {
            Optional<Caller> owner = identities.find(name).filter(Identity::open).map(Identity::caller)
                    .filter(caller -> rights.allows(RIGHT, caller.roles()));
            if (owner.isEmpty()) {
                if (unknown.add(name)) {
                    log.warn("nobody who lodges is called {}: what lies in {} is left there", name, folder);
                }
                return;
            }
            unknown.remove(name);
            Inbox inbox = new Inbox(folder);
            inbox.make();
            outbox.begin(name);
            desk.receive(owner.get(), inbox);
            outbox.answer(name, inbox);
            outbox.notices(name, inbox);
        } catch (IOException | RuntimeException e) {
            log.error("the folder of {} is looked at again in a moment: {}", name, e.toString());
        }
    }
}
