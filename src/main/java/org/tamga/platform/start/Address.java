package org.tamga.platform.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the server answers, as soon as it does. */
@Component
class Address {

    private static final Logger log = LoggerFactory.getLogger(Address.class);

    @EventListener
    void ready(ApplicationReadyEvent started) {
        log.info("Tamga answers at http://localhost:{}",
                started.getApplicationContext().getEnvironment().getProperty("local.server.port"));
    }
}
