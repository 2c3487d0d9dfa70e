package org.tamga.revenue.correction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;
import org.tamga.evidence.Decision;
import org.tamga.evidence.DecisionLog;
import org.tamga.reference.spi.ContentHash;
import org.tamga.shared.TimeOrderedId;
import tools.jackson.databind.json.JsonMapper;

/** What persons decide about proposals, as decision records of the declarations. */
@Component
class CorrectionRecords {

    private final DecisionLog log;
    private final JsonMapper json;
    private final Clock clock;

    CorrectionRecords(DecisionLog log, JsonMapper json, Clock clock) {
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /** In the transaction of the caller. */
    void record(Proposal before, Proposal after, String officer) {
        String input = ContentHash.of(json.writeValueAsString(before).getBytes(StandardCharsets.UTF_8));
        log.append(List.of(new Decision(TimeOrderedId.next(), before.id().mrn(), before.version(), Decision.Kind.CORRECTION,
                clock.instant(), officer, input, before.law().pack(), before.law().version(), after.state().name(),
                json.writeValueAsString(after), null)));
    }
}
