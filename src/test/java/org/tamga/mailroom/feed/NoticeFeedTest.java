package org.tamga.mailroom.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.NoticeBoard;
import org.tamga.shared.Mrn;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class NoticeFeedTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final Clock CLOCK = Clock.systemUTC();

    private final NoticeBoard board = new NoticeBoard(database.dataSource(), database.jdbc(), database.evidence());
    private final FeedStore store = new FeedStore(database.jdbc());
    private final NoticeFeed feed = new NoticeFeed(store, new FeedHorizon(store), CLOCK);

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("truncate mailroom.notice, mailroom.acknowledgement").update();
    }

    @Test
    void whatIsNotAcknowledgedComesAgainAndWhatIsDoesNot() {
        post("trader", "ONE", "TWO", "THREE");

        assertThat(codes(unread("trader"))).containsExactly("ONE", "TWO", "THREE");
        assertThat(codes(unread("trader"))).containsExactly("ONE", "TWO", "THREE");
        feed.acknowledge("trader", NoticeFeed.HTTP, unread("trader").get(1).position());
        assertThat(codes(unread("trader"))).containsExactly("THREE");

        // an earlier position takes nothing back
        feed.acknowledge("trader", NoticeFeed.HTTP, 1);
        assertThat(codes(unread("trader"))).containsExactly("THREE");
    }

    @Test
    void nobodyReadsTheNoticesOfOthers() {
        post("trader", "ONE");
        post("broker", "OTHER");

        assertThat(codes(unread("trader"))).containsExactly("ONE");
        assertThat(codes(unread("broker"))).containsExactly("OTHER");
    }

    @Test
    @Timeout(20)
    void whoMayNotListenAnyMoreIsToldNothingMore() {
        post("trader", "ONE");
        NoticeStreams streams = new NoticeStreams(feed, new JsonMapper(), 10, 10, Duration.ofMillis(20));
        streams.start();
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayOutputStream told = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                if (toString(StandardCharsets.UTF_8).contains("ONE")) {
                    closed.set(true);
                    post("trader", "TWO");
                }
            }
        };

        streams.write("trader", new NoticeStreams.Subject("trader", null), () -> !closed.get(), 0, told);

        assertThat(told.toString(StandardCharsets.UTF_8)).contains("ONE").doesNotContain("TWO");
    }

    @Test
    void oneWayOutDoesNotAcknowledgeForAnother() {
        post("trader", "ONE");
        feed.acknowledge("trader", NoticeFeed.HTTP, unread("trader").getFirst().position());

        assertThat(feed.acknowledged("trader", "folder")).isZero();
    }

    @Test
    void whatNobodyCanHaveReadIsNotAcknowledged() {
        post("trader", "ONE");
        long last = unread("trader").getFirst().position();

        assertThatThrownBy(() -> feed.acknowledge("trader", NoticeFeed.HTTP, last + 1)).isInstanceOf(NotReadYet.class)
                .hasMessageContaining(String.valueOf(last));
    }

    @Test
    void aNoticeIsReadOnceItsTransactionHasEndedAndNoLaterOneBeforeIt() {
        // given a transaction that posts and takes its time
        another().executeWithoutResult(slow -> {
            board.post(List.of(notice("trader", "SLOW")));

            // when a later one has ended
            another().executeWithoutResult(quick -> board.post(List.of(notice("trader", "QUICK"))));

            // then neither can be read: whoever read the second would never see the first
            assertThat(unread("trader")).isEmpty();
        });

        assertThat(codes(unread("trader"))).containsExactly("SLOW", "QUICK");
    }

    @Test
    void whatWasTakenBackKeepsNobodyWaiting() {
        another().executeWithoutResult(slow -> {
            board.post(List.of(notice("trader", "NEVER")));
            another().executeWithoutResult(quick -> board.post(List.of(notice("trader", "QUICK"))));
            assertThat(unread("trader")).isEmpty();
            slow.setRollbackOnly();
        });

        assertThat(codes(unread("trader"))).containsExactly("QUICK");
    }

    @Test
    void aLongTransactionThatPostsNothingKeepsNobodyWaiting() {
        another().executeWithoutResult(slow -> {
            database.jdbc().sql("insert into mailroom.worker values (gen_random_uuid(), now())").update();
            another().executeWithoutResult(quick -> board.post(List.of(notice("trader", "QUICK"))));

            assertThat(codes(unread("trader"))).containsExactly("QUICK");
        });
    }

    private List<PostedNotice> unread(String recipient) {
        return feed.list(recipient, feed.acknowledged(recipient, NoticeFeed.HTTP), 100);
    }

    private static List<String> codes(List<PostedNotice> notices) {
        return notices.stream().map(each -> each.notice().code()).toList();
    }

    private void post(String recipient, String... codes) {
        for (String code : codes) {
            another().executeWithoutResult(status -> board.post(List.of(notice(recipient, code))));
        }
    }

    /** Independent of the transaction that it is in. */
    private static TransactionTemplate another() {
        TransactionTemplate another = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return another;
    }

    private static Notice notice(String recipient, String code) {
        Mrn mrn = Mrn.issue(YearMonth.from(CLOCK.instant().atZone(ZoneOffset.UTC)), "GB", UUID.randomUUID());
        return new Notice(TimeOrderedId.next(), mrn, 1, recipient, code, CLOCK.instant(), "{}");
    }
}
