package org.tamga.access.web.administration;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tamga.access.IdentityDesk;
import org.tamga.access.foureyes.ActKind;
import org.tamga.access.foureyes.ActKinds;
import org.tamga.access.foureyes.FourEyes;
import org.tamga.access.foureyes.HeldCalls;
import tools.jackson.databind.json.JsonMapper;

/** Holds those calls of administration that need a second person, before anything of them is done. */
@Configuration(proxyBeanMethods = false)
class HoldingGate implements WebMvcConfigurer, HandlerInterceptor {

    private final ActKinds kinds;
    private final FourEyes fourEyes;
    private final HeldCalls calls;
    private final IdentityDesk identities;
    private final JsonMapper json;

    HoldingGate(ActKinds kinds, FourEyes fourEyes, HeldCalls calls, IdentityDesk identities, JsonMapper json) {
        this.kinds = kinds;
        this.fourEyes = fourEyes;
        this.calls = calls;
        this.identities = identities;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (calls.isConfirmed(request)) {
            return true;
        }
        Optional<ActKind> kind = kinds.findNeeded(request);
        if (kind.isEmpty() || !fourEyes.needs(kind.get().act(), identities::severalAdministrators)) {
            return true;
        }
        response.setStatus(HttpStatus.ACCEPTED.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(),
                SharedActController.SharedActView.of(calls.hold(kind.get(), request)));
        return false;
    }
}
