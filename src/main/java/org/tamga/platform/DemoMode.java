package org.tamga.platform;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether the server runs for evaluation: with a database of its own, demo users, and on this machine alone. Never once
 * {@code TAMGA_DB_URL} is set. A test that brings a database says {@code tamga.demo.enabled=true}.
 */
@Component
public class DemoMode {

    private final boolean on;

    public DemoMode(Environment environment) {
        this.on = isOn(environment);
    }

    public boolean isOn() {
        return on;
    }

    static boolean isOn(Environment environment) {
        if (environment.containsProperty("tamga.db.url")) {
            return false;
        }
        return !environment.containsProperty("spring.datasource.url")
                || environment.getProperty("tamga.demo.enabled", Boolean.class, false);
    }
}
