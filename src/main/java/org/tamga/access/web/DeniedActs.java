package org.tamga.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tamga.access.Known;
import org.tamga.evidence.refusal.Refusal;
import org.tamga.evidence.refusal.Refused;

/** Takes note of what somebody of the administration wanted and his role did not allow. */
@Configuration(proxyBeanMethods = false)
class DeniedActs {

    private final Refused refused;

    DeniedActs(Refused refused) {
        this.refused = refused;
    }

    /** Tells of what is denied, and of nothing that is allowed. */
    @Bean
    static AuthorizationEventPublisher denials(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @EventListener
    void note(AuthorizationDeniedEvent<?> denied) {
        Authentication caller = denied.getAuthentication().get();
        if (caller != null && caller.getPrincipal() instanceof Known known && known.caller().isOfficial()) {
            HttpServletRequest request = denied.getObject() instanceof HttpServletRequest asked ? asked
                    : RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now ? now.getRequest()
                            : null;
            if (request != null) {
                refused.note(Refusal.Kind.ACT, known.caller().name(), request.getRemoteAddr(),
                        request.getMethod() + " " + request.getRequestURI());
            }
        }
    }
}
