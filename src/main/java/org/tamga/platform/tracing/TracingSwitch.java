package org.tamga.platform.tracing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Leaves everything of OpenTelemetry away as long as nobody has said where traces go; logs and metrics go other ways. */
class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String PROPERTY = "tamga.otlp.url";
    private static final List<String> TRACES = List.of("org.springframework.boot.micrometer.tracing.",
            "org.springframework.boot.opentelemetry.");
    private static final List<String> NEVER = List.of("org.springframework.boot.opentelemetry.autoconfigure.logging.",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.");

    private boolean on;

    @Override
    public void setEnvironment(Environment environment) {
        on = environment.containsProperty(PROPERTY);
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[configurations.length];
        for (int i = 0; i < configurations.length; i++) {
            wanted[i] = configurations[i] == null || isWanted(configurations[i]);
        }
        return wanted;
    }

    private boolean isWanted(String configuration) {
        return NEVER.stream().noneMatch(configuration::startsWith)
                && (on || TRACES.stream().noneMatch(configuration::startsWith));
    }
}
