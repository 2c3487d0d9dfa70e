package seeded.clearance;

import java.time.Instant;

/** A deadline that nobody can test, and an amount that is not exact. */
public final class Deadline {

    final double fine = 0.1 + 0.2;

    public boolean isOver(Instant end) {
        return Instant.now().isAfter(end);
    }
}
