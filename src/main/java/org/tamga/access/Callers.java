package org.tamga.access;

import java.util.Optional;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who is calling. */
@Component
public class Callers {

    /** @throws IllegalStateException if nobody is: the path was open to everyone, or no request is being answered */
    public Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is calling"));
    }

    /** Empty on a path that is open to everyone. */
    public Optional<Caller> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Known known ? Optional.of(known.caller())
                : Optional.empty();
    }

    /** Whether a person calls, himself or through an application, and not a system. */
    public boolean isPerson() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Known known && known.isPerson();
    }
}
