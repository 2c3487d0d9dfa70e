package org.tamga.platform.web;

import java.util.List;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API ({@code /openapi.json}) says about the API as a whole; the calls come from the code. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    @Bean
    ModelResolver formsOfTheApi(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new FormNames()).openapi31(true);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Tamga").version("1").license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .description("An open digital customs platform. Amounts are decimal strings, times are UTC, errors are "
                                + "problems of RFC 9457."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
                .security(List.of(new SecurityRequirement().addList(BASIC)));
    }
}
