package org.tamga.portal.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.access.Role;
import org.tamga.access.SignInWays;
import org.tamga.access.foureyes.SecondPerson;
import org.tamga.clearance.Sight;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.mailroom.Letter;
import org.tamga.platform.DemoMode;

/** Who looks at the page, and what that person may do on it. */
@Component
public class Visitor {

    private final Callers callers;
    private final DemoMode demoMode;
    private final SignInWays ways;
    private final Sight sight;
    private final SecondPerson second;

    Visitor(Callers callers, DemoMode demoMode, SignInWays ways, Sight sight, SecondPerson second) {
        this.sight = sight;
        this.second = second;
        this.callers = callers;
        this.demoMode = demoMode;
        this.ways = ways;
    }

    /** How one can sign in. */
    public SignInWays getWays() {
        return ways;
    }

    public @Nullable String getName() {
        return callers.find().map(Caller::name).orElse(null);
    }

    public boolean isSignedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return callers.find().isPresent()
                && !(authentication instanceof AnonymousAuthenticationToken);
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

    public boolean isAdministrator() {
        return callers.find().filter(caller -> caller.is(Role.ADMIN)).isPresent();
    }

    /** How many acts of other administrators wait for this one. */
    public int getActsWaiting() {
        return callers.find().map(caller -> second.countFor(caller.name())).orElse(0);
    }

    /** To others the declaration does not exist. */
    public boolean maySee(DeclarationVersion version) {
        return callers.find().filter(caller -> sight.maySee(caller, version)).isPresent();
    }

    public boolean maySee(Letter letter) {
        return callers.find().filter(caller -> sight.maySee(caller, letter)).isPresent();
    }

    public boolean seesAllOf(String sender) {
        return callers.find().filter(caller -> caller.seesAllOf(sender)).isPresent();
    }

    /** Whose declarations are listed: everybody's for officials, else the visitor's own; empty for nobody. */
    public Optional<Caller> caller() {
        return callers.find();
    }
}
