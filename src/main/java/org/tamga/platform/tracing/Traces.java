package org.tamga.platform.tracing;

import java.util.UUID;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Work that goes on in another thread, as a part of the trace that it was given in. */
public final class Traces {

    private static volatile ObservationRegistry registry = ObservationRegistry.NOOP;

    /** Tells where observations go, once traces are wanted. */
    @Component
    @ConditionalOnProperty(TracingSwitch.PROPERTY)
    static class Wanted {
        Wanted(ObservationRegistry observations) {
            registry = observations;
        }
    }

    private Traces() {
    }

    /** The work, with a span of its own below the one in which it is given now. */
    public static Runnable continued(String name, UUID conversation, Runnable work) {
        if (registry.isNoop()) {
            return work;
        }
        Observation span = Observation.createNotStarted(name, registry).parentObservation(registry.getCurrentObservation())
                .highCardinalityKeyValue("conversation", conversation.toString());
        return () -> span.observe(work);
    }
}
