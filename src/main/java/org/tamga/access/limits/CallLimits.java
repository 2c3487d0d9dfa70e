package org.tamga.access.limits;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tamga.access.Identity;
import org.tamga.access.Known;

/** How many calls of the API somebody may make in a second. */
@Component
public class CallLimits {

    private final LimitSettings settings;
    private final Buckets callers;
    private final Buckets visitors;

    CallLimits(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.callers = new Buckets(Duration.ofSeconds(1), clock);
        this.visitors = new Buckets(Duration.ofSeconds(1), clock);
    }

    /**
     * Counts a call.
     *
     * @param caller null, or whatever is not {@link Known}, for somebody without a name
     * @return how long to wait; null if the call may go on
     */
    public @Nullable Duration count(@Nullable Authentication caller, String address) {
        if (caller != null && caller.getPrincipal() instanceof Known known) {
            Integer own = known instanceof Identity identity ? identity.grant().callsPerSecond() : null;
            return callers.take(known.caller().name(), own == null ? settings.callsPerSecond() : own);
        }
        return visitors.take(address, settings.visitorsPerSecond());
    }
}
