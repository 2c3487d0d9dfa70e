package org.tamga.access.demo;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.tamga.access.Grant;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;

/** Creates the demo users of {@code tamga.demo.users}, in memory alone, and says how to sign in as one of them. */
public class DemoUsers implements InitializingBean {

    /**
     * @param password one for all; null generates one for each
     * @param visitor  whom a visitor of the pages acts as who has not signed in
     * @param users    by name
     */
    @ConfigurationProperties("tamga.demo")
    public record Settings(@Nullable String password, @DefaultValue("trader") String visitor,
            @DefaultValue Map<String, User> users) {
    }

    /**
     * @param parties see {@link org.tamga.access.Caller#parties()}
     * @param offices see {@link org.tamga.access.Caller#offices()}
     */
    public record User(Set<Role> roles, @DefaultValue Set<String> parties, @DefaultValue Set<String> offices) {
    }

    private static final Logger log = LoggerFactory.getLogger(DemoUsers.class);
    /** Without the characters that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Settings settings;
    private final Identities identities;
    private final SecureRandom random = new SecureRandom();
    private final SortedMap<String, String> generated = new TreeMap<>();

    public DemoUsers(Settings settings, Identities identities) {
        this.settings = settings;
        this.identities = identities;
    }

    @Override
    public void afterPropertiesSet() {
        settings.users().forEach((name, user) -> identities.putForThisRun(name, password(name),
                new Grant(user.roles(), user.parties(), user.offices(), null)));
    }

    /** Whom a visitor of the pages acts as who has not signed in. */
    public Identity visitor() {
        return identities.loadUserByUsername(settings.visitor());
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        StringBuilder text = new StringBuilder("Demo mode: for evaluation on this machine, never on a network. Users:");
        settings.users().keySet().stream().sorted().forEach(name -> text.append("\n    %-8s %s".formatted(name,
                generated.getOrDefault(name, "(the password of TAMGA_DEMO_PASSWORD)"))));
        log.info("{}", text);
    }

    private String password(String name) {
        if (settings.password() != null) {
            return settings.password();
        }
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        generated.put(name, word.toString());
        return word.toString();
    }
}
