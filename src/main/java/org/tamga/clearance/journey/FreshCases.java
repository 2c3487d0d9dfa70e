package org.tamga.clearance.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.tamga.clearance.model.Case;

/**
 * Cases as they came to rest a moment ago, for the sender who waits for his answer: it is made of what has just been stored,
 * without asking the database for it again. Only a few are kept; whoever does not find his here finds it in the database.
 */
@Component
public class FreshCases {

    private static final int ROOM = 256;

    private final Map<UUID, Case> byConversation = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Case> eldest) {
            return size() > ROOM;
        }
    });

    /** To be called when the case is durable. */
    public void put(UUID conversation, Case fresh) {
        byConversation.put(conversation, fresh);
    }

    /** Each case is handed out once, so that nobody gets it when it is not fresh any more. */
    public Optional<Case> take(UUID conversation) {
        return Optional.ofNullable(byConversation.remove(conversation));
    }
}
