package org.tamga.platform.compartment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.tamga.platform.Compartment;

/** Gives a thread its connections from the pool of the compartment that it is in. */
final class CompartmentDataSource extends AbstractDataSource implements AutoCloseable {

    private final Map<Compartment, HikariDataSource> pools = new EnumMap<>(Compartment.class);
    private final HikariDataSource main;

    /** @param main as it was configured; becomes the pool of the pages, and the pattern of the others */
    CompartmentDataSource(HikariDataSource main, Environment environment) {
        this.main = main;
        for (Compartment compartment : Compartment.values()) {
            HikariDataSource pool = compartment == Compartment.PAGES ? main : like(main);
            int size = environment.getProperty("tamga.compartments." + compartment.name().toLowerCase(Locale.ROOT),
                    Integer.class,
                    compartment.usualConnections());
            pool.setPoolName(compartment.name().toLowerCase(Locale.ROOT));
            pool.setMaximumPoolSize(size);
            pool.setMinimumIdle(Math.min(size, 1));
            pools.put(compartment, pool);
        }
    }

    private static HikariDataSource like(HikariDataSource main) {
        HikariDataSource pool = new HikariDataSource();
        main.copyStateTo(pool);
        pool.setUsername(main.getUsername());
        pool.setPassword(main.getPassword());
        return pool;
    }

    /** What each compartment uses and waits for. */
    void measure(MeterRegistry registry) {
        pools.values().stream().filter(pool -> pool != main)
                .forEach(pool -> pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry)));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Objects.requireNonNull(pools.get(Compartment.current())).getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return main.getConnection(user, password);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(main) ? type.cast(main) : super.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(main) || super.isWrapperFor(type);
    }

    /** The first of them is closed by whoever made it. */
    @Override
    public void close() {
        pools.values().stream().filter(pool -> pool != main).forEach(HikariDataSource::close);
    }
}
