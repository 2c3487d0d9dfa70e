package org.tamga.platform.tracing;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tamga.platform.Correlation;

/** The steps of a journey, as spans of one trace, also where another thread goes on with it. */
public final class Traces {

    private static final String CONVERSATION = "conversation";

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
        Observation span = span(name).highCardinalityKeyValue(CONVERSATION, conversation.toString());
        return () -> span.observe(work);
    }

    /** Does the work as a step of its own. */
    public static void step(String name, Runnable work) {
        if (registry.isNoop()) {
            work.run();
        } else {
            span(name).observe(work);
        }
    }

    /** Does the work as a step of its own. */
    public static <T> T step(String name, Supplier<T> work) {
        return registry.isNoop() ? work.get() : Objects.requireNonNull(span(name).observe(work));
    }

    /** Says what the present step is about, where that was not known when it began. */
    public static void about(UUID conversation) {
        Observation present = registry.getCurrentObservation();
        if (present != null) {
            present.highCardinalityKeyValue(CONVERSATION, conversation.toString());
        }
    }

    private static Observation span(String name) {
        Observation span = Observation.createNotStarted(name, registry).parentObservation(registry.getCurrentObservation());
        Correlation.findConversation().ifPresent(each -> span.highCardinalityKeyValue(CONVERSATION, each));
        return span;
    }
}
