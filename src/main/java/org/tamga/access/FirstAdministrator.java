package org.tamga.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tamga.platform.DemoMode;

/**
 * Gives the identity {@code admin} the password of {@code TAMGA_ADMIN_PASSWORD} where there is no demo mode: the way into a
 * new installation, and back into one whose password is lost.
 */
@Component
class FirstAdministrator implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "admin";

    private final DemoMode demoMode;
    private final Identities identities;
    private final @Nullable String password;

    FirstAdministrator(DemoMode demoMode, Identities identities,
            @Value("${tamga.admin.password:#{null}}") @Nullable String password) {
        this.demoMode = demoMode;
        this.identities = identities;
        this.password = password;
    }

    @Override
    public void afterPropertiesSet() {
        if (demoMode.isOn()) {
            return;
        }
        if (password != null) {
            identities.put(NAME, password, Set.of(Role.ADMIN), Set.of());
        } else if (identities.list().isEmpty()) {
            log.warn("Nobody can sign in: start once with TAMGA_ADMIN_PASSWORD set, which creates the identity {}", NAME);
        }
    }
}
