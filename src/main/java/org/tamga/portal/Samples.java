package org.tamga.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The sample declarations that come with the server ({@code samples/*.xml}). The first comment of a sample is its title.
 */
@Component
public class Samples {

    private static final Pattern TITLE = Pattern.compile("<!--\\s*(.+?)\\s*-->", Pattern.DOTALL);
    private static final Pattern LRN = Pattern.compile("(<(?:\\w+:)?FunctionalReferenceID>)[^<]*(</)");
    private static final int RADIX = 36;

    private final List<Sample> samples;
    private final AtomicLong next;

    Samples(Clock clock) {
        this.samples = read();
        this.next = new AtomicLong(clock.millis());
    }

    public List<Sample> list() {
        return samples;
    }

    /** The sample's message under a local reference number of its own, since a declarant may use each only once. */
    public Optional<byte[]> message(String id) {
        return samples.stream().filter(sample -> sample.id().equals(id)).findFirst().map(this::withFreshReference);
    }

    private byte[] withFreshReference(Sample sample) {
        String reference = "SAMPLE" + Long.toString(next.getAndIncrement(), RADIX).toUpperCase(Locale.ROOT);
        String text = new String(sample.message(), StandardCharsets.UTF_8);
        return LRN.matcher(text).replaceFirst("$1" + reference + "$2").getBytes(StandardCharsets.UTF_8);
    }

    private static List<Sample> read() {
        try {
            List<Sample> found = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:samples/*.xml")) {
                byte[] bytes = file.getContentAsByteArray();
                String id = Objects.requireNonNull(file.getFilename()).replace(".xml", "");
                Matcher title = TITLE.matcher(new String(bytes, StandardCharsets.UTF_8));
                found.add(new Sample(id, title.find() ? title.group(1).replaceAll("\\s+", " ") : id.replace('-', ' '), bytes));
            }
            return found.stream().sorted(Comparator.comparing(Sample::id)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
