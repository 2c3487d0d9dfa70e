package org.tamga.evidence.audit;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.signing.PublishedKeys;
import org.tamga.evidence.spi.FactKeeper;
import org.tamga.evidence.store.EntryStore;
import org.tamga.evidence.store.TreeStore;

/** The audit without a server: no more of the application than what knows how to read the rows that the log vouches for. */
public final class OfflineAudit {

    private static final String APPLICATION = "org.tamga";
    private static final List<Class<?>> NEEDED = List.of(FactKeeper.class, Audit.class, EntryStore.class, TreeStore.class,
            EvidenceLog.class, PublishedKeys.class);

    private OfflineAudit() {
    }

    /** @param progress told how many entries have been read */
    public static Audit.Report run(DataSource database, LongConsumer progress) {
        try (AnnotationConfigApplicationContext context = open(database)) {
            return context.getBean(Audit.class).run(progress);
        }
    }

    @SuppressWarnings("resource") // whoever opens it closes it
    static AnnotationConfigApplicationContext open(DataSource database) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        context.registerBean(JdbcTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Clock.class, Clock::systemUTC);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        NEEDED.forEach(type -> scanner.addIncludeFilter(new AssignableTypeFilter(type)));
        scanner.scan(APPLICATION);
        context.refresh();
        return context;
    }
}
