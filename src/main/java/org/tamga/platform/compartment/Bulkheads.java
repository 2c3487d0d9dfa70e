package org.tamga.platform.compartment;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.core.env.Environment;

/** Puts the pools of the compartments in the place of the one that the framework makes, and closes them with it. */
final class Bulkheads implements DestructionAwareBeanPostProcessor {

    private static final String DATA_SOURCE = "dataSource";

    private final Environment environment;
    private @Nullable CompartmentDataSource compartments;

    Bulkheads(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals(DATA_SOURCE) || !(bean instanceof HikariDataSource pool)) {
            return bean;
        }
        CompartmentDataSource parted = new CompartmentDataSource(pool, environment);
        compartments = parted;
        return parted;
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof HikariDataSource;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (name.equals(DATA_SOURCE) && compartments != null) {
            compartments.close();
        }
    }
}
