package org.tamga.platform.web;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field that a call does not know is refused: misspelled or in the wrong place, it would otherwise silently not count.
 *
 * <p>For the bodies of requests alone: what is stored is read by servers of an older and of a newer release at the same time,
 * which must pass over each other's fields.
 */
@Configuration
class StrictBodies {

    @Bean
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper json) {
        return converters -> converters.withJsonConverter(converter(json));
    }

    static JacksonJsonHttpMessageConverter converter(JsonMapper json) {
        return new JacksonJsonHttpMessageConverter(
                json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
    }
}
