package org.tamga.platform;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Which conversation a thread works on: stands in every line that it logs, from the receipt of a message to the release of the
 * goods, also where another thread stores what it made; and in the header of the answer to whoever sent the message.
 */
public final class Correlation {

    public static final String HEADER = "Conversation-Id";

    /** Ends the work on a conversation. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    private static final String KEY = "conversation";

    private Correlation() {
    }

    /** Until the scope is closed. */
    public static Scope of(UUID conversation) {
        @Nullable
        String before = MDC.get(KEY);
        MDC.put(KEY, conversation.toString());
        return () -> restore(before);
    }

    /** For the rest of the request that the thread answers, if it answers one. */
    public static void ofRequest(UUID conversation) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null) {
            MDC.put(KEY, conversation.toString());
            request.getResponse().setHeader(HEADER, conversation.toString());
        }
    }

    /** What this thread works on, if it works on any. */
    public static Optional<String> findConversation() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** What this thread works on, for another that goes on with it. */
    public static @Nullable Map<String, String> current() {
        return MDC.getCopyOfContextMap();
    }

    /** Goes on with what another thread worked on. */
    public static Scope continued(@Nullable Map<String, String> others) {
        @Nullable
        Map<String, String> before = MDC.getCopyOfContextMap();
        set(others);
        return () -> set(before);
    }

    static void end() {
        MDC.remove(KEY);
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }

    private static void set(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
