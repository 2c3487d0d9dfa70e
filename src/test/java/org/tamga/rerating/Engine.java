package org.tamga.rerating;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.evidence.DecisionLog;
import org.tamga.evidence.EvidenceLog;
import org.tamga.evidence.store.EntryStore;
import org.tamga.reference.LawBook;
import org.tamga.reference.packs.ShippedPacks;
import org.tamga.reference.store.PackStore;
import org.tamga.rerating.work.RunWorkers;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalQuery;
import org.tamga.revenue.correction.RefundDesk;
import org.tamga.revenue.correction.rules.CorrectionRulesPart;
import org.tamga.tariff.AssessmentArchive;
import org.tamga.tariff.archive.ArchiveStore;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;
import tools.jackson.databind.json.JsonMapper;

/** What recalculates past charges, with its stores on a real database, and no server around it. */
final class Engine implements AutoCloseable {

    private static final int MOST_LOOKS = 1200;

    private final HikariDataSource pool = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param unit declarations in a part */
    Engine(String url, int unit) {
        this(url, unit, AssessmentArchive::new);
    }

    /** @param archive what hands out past charges */
    Engine(String url, int unit, Function<ArchiveStore, AssessmentArchive> archive) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(8);
        JdbcClient jdbc = JdbcClient.create(pool);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        LawBook laws = new LawBook(new PackStore(jdbc, transactions),
                TestLaw.compiler(new TariffPack(), new CorrectionRulesPart()), new ShippedPacks("classpath:packs/"),
                Clock.systemUTC(), "demo");
        laws.afterPropertiesSet();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("engine",
                Map.of("tamga.rerating.unit", unit, "tamga.rerating.lease", "1s", "tamga.rerating.workers", 2)));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(TransactionOperations.class, () -> transactions);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.registerBean(LawBook.class, () -> laws);
        context.registerBean(AssessmentArchive.class, () -> archive.apply(get(ArchiveStore.class)));
        context.register(DeclarationRegister.class, DecisionLog.class, EvidenceLog.class,
                EntryStore.class);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
        scanner.scan("org.tamga.rerating", "org.tamga.revenue.correction", "org.tamga.revenue.store",
                "org.tamga.tariff.archive");
        context.refresh();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    LawBook laws() {
        return get(LawBook.class);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    TransactionOperations transactions() {
        return get(TransactionOperations.class);
    }

    /** The run, when it has ended. Looks for work meanwhile, as the server's schedule does. */
    Run await(UUID id) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Run run = get(org.tamga.rerating.store.RunStore.class).find(id).orElseThrow();
            if (run.state() != Run.State.RUNNING) {
                return run;
            }
            get(RunWorkers.class).look();
            pause();
        }
        throw new AssertionError("run " + id + " does not end");
    }

    List<Proposal> proposals(UUID run) {
        return get(RefundDesk.class).list(new ProposalQuery(run, null, null, null, null, 100_000));
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
