package org.tamga.access;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tamga.access.applications.Permissions;

/**
 * For what lasts longer than a call: tells at any later moment whether who calls now may still call, as he was. Of somebody for
 * whom a provider outside vouches that is not known, and taken to be so.
 */
@Component
public class Standing {

    private final Identities identities;
    private final Permissions permissions;

    Standing(Identities identities, Permissions permissions) {
        this.identities = identities;
        this.permissions = permissions;
    }

    /** Of whoever calls now. */
    public BooleanSupplier ofCaller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Known known
                ? () -> isAsBefore(known.identity()) && isInForce(known)
                : () -> true;
    }

    private boolean isAsBefore(@Nullable Identity then) {
        return then == null || identities.find(then.name()).filter(then::equals).isPresent();
    }

    private boolean isInForce(Known known) {
        return known.permission() == null || permissions.findInForce(known.permission()).isPresent();
    }
}
