package org.tamga.mailroom.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tamga.mailroom.FindingView;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.feed.NoticeFeed;
import org.tamga.mailroom.feed.NoticeMessage;
import org.tamga.mailroom.feed.PostedNotice;
import org.tamga.mailroom.spi.NoticeForm;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts answers and notices where the owner of an inbox finds them. A notice that was put there is acknowledged; after a
 * crash in between it is put there once more, under the same name.
 */
@Component
class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final String CHANNEL = "folder";
    private static final int TOGETHER = 100;

    /** What became of the message in a file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String file, UUID conversationId, String state, @Nullable String mrn, @Nullable Integer version,
            String settledAt, List<FindingView> findings) {

        static Answer of(String file, Outcome outcome) {
            return new Answer(file, outcome.conversation(), outcome.state().name(),
                    outcome.mrn() == null ? null : outcome.mrn().value(), outcome.mrn() == null ? null : outcome.version(),
                    outcome.settledAt().toString(), outcome.findings().stream().map(FindingView::of).toList());
        }
    }

    private final Mailroom mailroom;
    private final Papers papers;
    private final NoticeFeed feed;
    private final ObjectProvider<NoticeForm> forms;
    private final FolderFiles files;
    private final JsonMapper json;

    Outbox(Mailroom mailroom, Papers papers, NoticeFeed feed, ObjectProvider<NoticeForm> forms, FolderFiles files,
            JsonMapper json) {
        this.mailroom = mailroom;
        this.papers = papers;
        this.feed = feed;
        this.forms = forms;
        this.files = files;
        this.json = json;
    }

    /** What lies in {@code received} waits for its answer; what has it is moved on. */
    void answer(String owner, Inbox inbox) throws IOException {
        for (Path receipt : FolderFiles.list(inbox.received(""))) {
            String file = receipt.getFileName().toString();
            if (file.endsWith(Inbox.RECEIPT)) {
                try {
                    answer(owner, inbox, file.substring(0, file.length() - Inbox.RECEIPT.length()), receipt);
                } catch (NoSuchFileException e) {
                    log.debug("{} was answered by another server", receipt);
                }
            }
        }
        moveAnsweredZips(inbox);
    }

    /** A zip goes when all its messages have gone. */
    private void moveAnsweredZips(Inbox inbox) throws IOException {
        List<String> left = FolderFiles.list(inbox.received("")).stream().map(each -> each.getFileName().toString()).toList();
        for (String name : left) {
            if (Inbox.isZip(name) && left.stream().noneMatch(each -> each.startsWith(name + "."))) {
                try {
                    files.move(inbox.received(name), inbox.done(name));
                } catch (NoSuchFileException e) {
                    log.debug("{} was moved by another server", name);
                }
            }
        }
    }

    private void answer(String owner, Inbox inbox, String name, Path receipt) throws IOException {
        UUID conversation = papers.conversation(receipt);
        Optional<Outcome> settled = Optional.ofNullable(conversation).flatMap(mailroom::findLetter)
                .filter(letter -> letter.sender().equals(owner)) // a receipt that somebody put here opens nobody else's post
                .flatMap(letter -> mailroom.findOutcome(letter.conversation()))
                .filter(each -> each.state() != Outcome.State.SET_ASIDE);
        if (settled.isEmpty()) {
            return;
        }
        files.write(inbox.outbox(name + Inbox.ANSWER), json.writeValueAsBytes(Answer.of(name, settled.get())));
        if (Inbox.exists(inbox.received(name))) { // else a crash came between the two moves
            files.move(inbox.received(name), inbox.done(name));
        }
        files.move(receipt, inbox.done(name + Inbox.RECEIPT));
    }

    /** Before the first file is received: notices are put here from then on. */
    void begin(String recipient) {
        feed.begin(recipient, CHANNEL);
    }

    /** The notices that have come since the last time. */
    void notices(String recipient, Inbox inbox) throws IOException {
        List<PostedNotice> notices = feed.list(recipient, feed.acknowledged(recipient, CHANNEL), TOGETHER);
        for (PostedNotice posted : notices) {
            write(inbox, posted);
        }
        if (!notices.isEmpty()) {
            feed.acknowledge(recipient, CHANNEL, notices.getLast().position());
        }
    }

    private void write(Inbox inbox, PostedNotice posted) throws IOException {
        var notice = posted.notice();
        String name = "%012d-%s-%s".formatted(posted.position(), notice.mrn().value(), notice.code());
        Optional<String> xml = forms.stream().findFirst().flatMap(form -> form.findXml(notice.mrn(), notice.id()));
        if (xml.isPresent()) {
            files.write(inbox.outbox(name + ".xml"), xml.get().getBytes(StandardCharsets.UTF_8));
        }
        files.write(inbox.outbox(name + ".json"), json.writeValueAsBytes(NoticeMessage.of(posted, json)));
    }
}
