package org.tamga.clearance.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tamga.shared.wco.ReaderLimits;

/** How large a message may be. */
@Configuration
class MessageConfiguration {

    @Bean
    ReaderLimits readerLimits() {
        return ReaderLimits.standard();
    }
}
