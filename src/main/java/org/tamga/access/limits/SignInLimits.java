package org.tamga.access.limits;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often somebody may guess a password or a secret: by address, and by name, whoever guesses. Who signs in rightly is never
 * counted.
 */
@Component
public class SignInLimits {

    private final LimitSettings settings;
    private final Buckets byAddress;
    private final Buckets byName;

    SignInLimits(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.byAddress = new Buckets(settings.failureWindow(), clock);
        this.byName = new Buckets(Duration.ofHours(1), clock);
    }

    /** How long this address, or anybody under this name, must wait; null if it need not. */
    public @Nullable Duration lack(String address, @Nullable String name) {
        Duration lack = byAddress.lack(address);
        return lack == null && name != null ? byName.lack(name) : lack;
    }

    public void failed(String address, @Nullable String name) {
        byAddress.owe(address, settings.failuresOfAddress());
        if (name != null) {
            byName.owe(name, settings.failuresOfName());
        }
    }
}
