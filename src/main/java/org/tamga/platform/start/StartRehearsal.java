package org.tamga.platform.start;

import java.io.IOException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts, answers a few calls and stops in good order, so that the virtual machine can write down what it loaded and linked.
 * Made by {@code ./tamga run}, with {@code -XX:AOTCacheOutput} and {@code -Dtamga.rehearsal=true}.
 */
@Component
@ConditionalOnProperty("tamga.rehearsal")
class StartRehearsal {

    private static final String[] PAGES = {"/actuator/health", "/", "/sign-in"};

    @EventListener
    void ready(ApplicationReadyEvent started) {
        // exit waits for this listener's thread to be done with the start
        Thread.ofPlatform().name("rehearsal").start(() -> rehearse(started));
    }

    private static void rehearse(ApplicationReadyEvent started) {
        int code = 0;
        try {
            for (String page : PAGES) {
                code = OwnPages.ask(started.getApplicationContext(), page) < 500 ? code : 1;
            }
        } catch (IOException e) {
            code = 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            code = 1;
        }
        SpringApplication.exit(started.getApplicationContext());
        System.exit(code);
    }
}
