package org.tamga.platform.web;

import java.net.InetAddress;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.tamga.platform.ConditionalOnDemoMode;

/** In demo mode nobody outside this machine can call, whatever the configuration says. */
@Component
@ConditionalOnDemoMode
class LoopbackInDemoMode implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        factory.setAddress(InetAddress.getLoopbackAddress());
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
