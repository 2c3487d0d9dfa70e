package org.tamga.mailroom;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.tamga.access.Caller;
import org.tamga.evidence.signing.PublishedKeys;
import org.tamga.evidence.signing.SigningKeys;
import org.tamga.mailroom.outage.OutageStore;
import org.tamga.mailroom.outage.Outages;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.mailroom.setaside.SetAsideStore;
import org.tamga.mailroom.sorting.Handling;
import org.tamga.mailroom.sorting.SortingOffice;
import org.tamga.mailroom.sorting.TakeOver;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.mailroom.store.OutcomeStore;
import org.tamga.mailroom.store.PendingStore;
import org.tamga.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** A mailroom with one handler, and the office that sorts for it: what a process has. Its clock work is done by the test. */
final class Desk implements AutoCloseable {

    final Outages maintenance;
    final SortingOffice office;
    final TakeOver takeOver;
    final Mailroom mailroom;

    private final TestDatabase database;

    Desk(TestDatabase database, Echo echo, int hands) {
        this.database = database;
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("handler", echo);
        ObjectProvider<MessageHandler<?>> handlers = beans
                .getBeanProvider(ResolvableType.forClassWithGenerics(MessageHandler.class, String.class));
        MessageStore messages = new MessageStore(database.dataSource(), database.jdbc(), database.evidence());
        OutcomeStore outcomes = outcomes(database);
        PendingStore pending = new PendingStore(database.jdbc());
        SetAsideDesk setAside = setAside(database);
        Handling handling = new Handling(outcomes, setAside);
        maintenance = new Outages(new OutageStore(database.jdbc(), database.evidence()), database.transactions(),
                Clock.systemUTC(), Duration.ofSeconds(15));
        office = new SortingOffice(pending, handling, maintenance, hands);
        takeOver = new TakeOver(office, pending, messages, handling, setAside, handlers, maintenance, Duration.ofSeconds(10));
        mailroom = new Mailroom(messages, outcomes, pending, office, setAside, database.transactions(), handlers,
                new SigningKeys(Path.of("target/test-keys"), new PublishedKeys(database.jdbc()), Clock.systemUTC()),
                new JsonMapper(), Clock.systemUTC());
        office.start();
    }

    static SetAsideDesk setAside(TestDatabase database) {
        return new SetAsideDesk(new SetAsideStore(database.jdbc()),
                new MessageStore(database.dataSource(), database.jdbc(), database.evidence()), outcomes(database),
                database.transactions(), Clock.systemUTC());
    }

    private static OutcomeStore outcomes(TestDatabase database) {
        return new OutcomeStore(database.dataSource(), database.jdbc(), database.evidence(), new JsonMapper());
    }

    static void clear(TestDatabase database) {
        database.jdbc()
                .sql("truncate mailroom.message, mailroom.first_receipt, mailroom.pending, mailroom.outcome, mailroom.worker,"
                        + " mailroom.outage, mailroom.pulse, mailroom.set_aside")
                .update();
    }

    Receipt receive(String sender, @Nullable String messageId, String text) {
        return mailroom.receive(new Caller(sender, Set.of(), Set.of()), messageId, "http", Echo.KIND,
                text.getBytes(StandardCharsets.UTF_8));
    }

    /** As far as anybody else can tell, it is dead: it says nothing any more, and what it has in hand never ends. */
    void die() {
        database.jdbc().sql("update mailroom.worker set seen_at = now() - interval '1 minute'").update();
    }

    @Override
    public void close() {
        office.stop();
        mailroom.close();
    }
}
