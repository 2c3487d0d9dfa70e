package org.tamga.platform.compartment;

import javax.sql.DataSource;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Parts the database's connections among the compartments. */
@Configuration(proxyBeanMethods = false)
class CompartmentConfiguration {

    @Bean
    static Bulkheads bulkheads(Environment environment) {
        return new Bulkheads(environment);
    }

    /** The first of them is measured by the framework. */
    @Bean
    static MeterBinder compartmentMeters(DataSource dataSource) {
        return registry -> {
            if (dataSource instanceof CompartmentDataSource compartments) {
                compartments.measure(registry);
            }
        };
    }
}
