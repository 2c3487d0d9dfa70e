package org.tamga.platform.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.metrics.StartupStep;

/**
 * Says how long each part of the start took, up to the first answer to a call. Made by {@code ./tamga run --timing}, which
 * gives the moment of the command as {@code -Dtamga.timing=<seconds since 1970>}.
 */
public final class StartTimes implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(StartTimes.class);
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_BEANS = 8;
    private static final long WORTH_NAMING_MILLIS = 50;

    private final long commandAt;
    private final long machineAt = ManagementFactory.getRuntimeMXBean().getStartTime();
    private final long mainAt = System.currentTimeMillis();
    private final BufferingApplicationStartup steps = new BufferingApplicationStartup(MOST_STEPS);

    private StartTimes(long commandAt) {
        this.commandAt = commandAt;
    }

    /** Measures the start of the application, if it was asked for. */
    public static void measure(SpringApplication application) {
        String command = System.getProperty("tamga.timing");
        if (command != null) {
            StartTimes times = new StartTimes(new BigDecimal(command.replace(',', '.')).movePointRight(3).longValue());
            application.setApplicationStartup(times.steps);
            application.addListeners(times);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        long readyAt = System.currentTimeMillis();
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("the script", machineAt - commandAt);
        parts.put("the virtual machine", mainAt - machineAt);
        List<Map.Entry<String, Long>> beans = costliestBeans(steps.getBufferedTimeline().getEvents());
        beans.forEach(bean -> parts.put("  " + bean.getKey(), bean.getValue()));
        parts.put("  everything else of the server",
                readyAt - mainAt - beans.stream().mapToLong(Map.Entry::getValue).sum());
        parts.put("the first answer", firstAnswer(ready));
        StringBuilder table = new StringBuilder("Start, part by part:");
        parts.forEach((part, millis) -> table.append("\n    %-42s %6d ms".formatted(part, millis)));
        table.append("\n    %-42s %6d ms".formatted("from command to first answer", System.currentTimeMillis() - commandAt));
        log.info("{}", table);
    }

    private static long firstAnswer(ApplicationReadyEvent ready) {
        long before = System.nanoTime();
        try {
            OwnPages.ask(ready.getApplicationContext(), "/");
        } catch (IOException e) {
            log.warn("the server does not answer itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    /** What the making of each bean took by itself, without the beans that were made for it. */
    private static List<Map.Entry<String, Long>> costliestBeans(List<TimelineEvent> events) {
        Map<Long, Long> ofChildren = new HashMap<>();
        for (TimelineEvent event : events) {
            Long parent = event.getStartupStep().getParentId();
            if (parent != null) {
                ofChildren.merge(parent, event.getDuration().toMillis(), Long::sum);
            }
        }
        Map<String, Long> own = new HashMap<>();
        for (TimelineEvent event : events) {
            StartupStep step = event.getStartupStep();
            if (step.getName().equals("spring.beans.instantiate")) {
                long millis = event.getDuration().toMillis() - ofChildren.getOrDefault(step.getId(), 0L);
                step.getTags().forEach(tag -> {
                    if (tag.getKey().equals("beanName")) {
                        own.merge(tag.getValue().replaceFirst(".*\\.", ""), millis, Long::sum);
                    }
                });
            }
        }
        return own.entrySet().stream().filter(bean -> bean.getValue() >= WORTH_NAMING_MILLIS)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(MOST_BEANS).toList();
    }
}
