package org.tamga.access.limits;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often a code may be wrong that somebody shows besides a password that is right: six digits are guessed soon. */
@Component
public class CodeLimits {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final LimitSettings settings;
    private final Buckets byName;

    CodeLimits(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.byName = new Buckets(WINDOW, clock);
    }

    /** How long the person must wait; null if it need not. */
    public @Nullable Duration lack(String name) {
        return byName.lack(name);
    }

    /**
     * Takes a try before the code is looked at, so that those who try at the same moment share what is left.
     *
     * @return false if there is none left
     */
    public boolean begin(String name) {
        return byName.take(name, settings.failuresOfCode()) == null;
    }

    /** Gives the try back: the code was right. */
    public void succeeded(String name) {
        byName.giveBack(name);
    }
}
