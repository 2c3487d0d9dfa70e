package org.tamga.access.limits;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

/** How often applications may ask a person for permission: each question is kept until it is answered, or for an hour. */
@Component
public class AskingLimits {

    private static final int MOST = 200;

    private final Buckets byPerson;

    AskingLimits(Clock clock) {
        this.byPerson = new Buckets(Duration.ofHours(1), clock);
    }

    /** @return false if the person was asked too often */
    public boolean count(String person) {
        return byPerson.take(person, MOST) == null;
    }
}
