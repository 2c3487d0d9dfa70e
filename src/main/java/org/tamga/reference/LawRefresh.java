package org.tamga.reference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where several servers share a database, a law that one of them brings into force reaches the others within seconds. */
@Component
class LawRefresh {

    private static final Logger log = LoggerFactory.getLogger(LawRefresh.class);

    private final LawBook laws;

    LawRefresh(LawBook laws) {
        this.laws = laws;
    }

    @Scheduled(fixedDelayString = "${tamga.law-refresh:2s}")
    void refresh() {
        try {
            laws.refresh();
        } catch (FaultyPack e) {
            log.error("another server brought a law into force that this release cannot compile: {}", e.getMessage());
        } catch (DataAccessException e) {
            log.warn("could not ask for changes of the law: {}", e.getMessage());
        }
    }
}
