package org.tamga.platform.compartment;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Parts the database's connections among the compartments. */
@Configuration(proxyBeanMethods = false)
class CompartmentConfiguration {

    private static final String DATA_SOURCE = "dataSource";

    /** The first of them is measured by the framework, under its own name too. */
    @Bean
    static MeterBinder compartmentMeters(DataSource dataSource) {
        return registry -> {
            if (dataSource instanceof CompartmentDataSource compartments) {
                compartments.measure(registry);
            }
        };
    }

    @Bean
    static BeanPostProcessor compartments(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals(DATA_SOURCE) && bean instanceof HikariDataSource pool
                        ? new CompartmentDataSource(pool, environment)
                        : bean;
            }
        };
    }
}
