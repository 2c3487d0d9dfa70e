package org.tamga.portal.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.access.Role;
import org.tamga.platform.DemoMode;

/** Who looks at the page, and what that person may do on it. */
@Component
public class Visitor {

    private final Callers callers;
    private final DemoMode demoMode;

    Visitor(Callers callers, DemoMode demoMode) {
        this.callers = callers;
        this.demoMode = demoMode;
    }

    public @Nullable String getName() {
        return callers.find().map(Caller::name).orElse(null);
    }

    public boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return callers.find().isPresent()
                && authentication instanceof UsernamePasswordAuthenticationToken;
    }

    public boolean isDemo() {
        return demoMode.isOn();
    }

    public boolean isMayLodge() {
        return callers.find().filter(caller -> caller.is(Role.TRADER) || caller.is(Role.BROKER)).isPresent();
    }

    public boolean isMayChangeLaw() {
        return callers.find().filter(caller -> caller.is(Role.OFFICER) || caller.is(Role.ADMIN)).isPresent();
    }

    /** Decides about what was charged wrongly, and looks at all of it. */
    public boolean isMayCorrect() {
        return isMayChangeLaw();
    }

    public boolean isOfficer() {
        return callers.find().filter(caller -> caller.is(Role.OFFICER)).isPresent();
    }

    /** Its sender and the administration may see a declaration; to others it does not exist. */
    public boolean maySee(String sender) {
        return callers.find().filter(caller -> caller.isOfficial() || caller.name().equals(sender)).isPresent();
    }

    /** Whose declarations are listed: everybody's for officials, else the visitor's own; empty for nobody. */
    public Optional<Caller> caller() {
        return callers.find();
    }
}
