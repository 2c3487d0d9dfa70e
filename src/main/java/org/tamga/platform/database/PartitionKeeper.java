package org.tamga.platform.database;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes the month partitions of every partitioned table ahead of time, so that no row ever finds its month missing. */
@Component
class PartitionKeeper {

    private static final int MONTHS_AHEAD = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    PartitionKeeper(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 12, timeUnit = TimeUnit.HOURS)
    void makeComingMonths() {
        jdbc.sql("""
                select platform.create_month_partitions(oid::regclass, ?, ?) from pg_class
                where relkind = 'p' and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                """).param(LocalDate.now(clock)).param(MONTHS_AHEAD).query((row, number) -> number).list();
    }
}
