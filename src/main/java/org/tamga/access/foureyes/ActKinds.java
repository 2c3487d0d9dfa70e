package org.tamga.access.foureyes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;
import org.tamga.access.rights.Right;
import org.tamga.platform.DemoMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every kind of act for which a second person can be asked, and for which of them he is. */
@Component
public class ActKinds {

    private static final String TABLE = "/access/four-eyes.yaml";
    private static final String NONE = "none";

    private record Held(PathPatternRequestMatcher call, ActKind kind) {
    }

    private final List<ActKind> kinds;
    private final Set<String> needed;
    private final List<Held> held;

    ActKinds(@Value("${tamga.four-eyes:#{null}}") @Nullable Set<String> named, DemoMode demoMode) {
        this.kinds = read();
        this.needed = named == null || named.isEmpty() ? usual(demoMode.isOn()) : checked(named);
        this.held = kinds.stream().filter(kind -> needed.contains(kind.act()))
                .flatMap(kind -> kind.calls().stream().map(call -> new Held(matcher(call), kind))).toList();
    }

    public List<ActKind> list() {
        return kinds;
    }

    /** Whether acts of this kind need a second person. */
    public boolean needs(String act) {
        return needed.contains(act);
    }

    /** What it does, for a person. */
    public String text(String act) {
        return kinds.stream().filter(kind -> kind.act().equals(act)).map(ActKind::text).findFirst().orElse(act);
    }

    /** The kind of act that a call is, if it needs a second person. */
    public Optional<ActKind> findNeeded(HttpServletRequest request) {
        return held.stream().filter(each -> each.call.matches(request)).map(Held::kind).findFirst();
    }

    /** The same for a call that nobody has made. */
    Optional<ActKind> findNeeded(String method, String path) {
        PathContainer called = PathContainer.parsePath(path);
        return kinds.stream().filter(kind -> needed.contains(kind.act()) && kind.calls().stream()
                .anyMatch(call -> (call.method() == null || call.method().equals(method))
                        && PathPatternParser.defaultInstance.parse(call.path()).matches(called)))
                .findFirst();
    }

    private Set<String> usual(boolean demo) {
        return kinds.stream().filter(kind -> switch (kind.asked()) {
            case ALWAYS -> true;
            case IN_EARNEST -> !demo;
            case IF_NAMED -> false;
        }).map(ActKind::act).collect(Collectors.toSet());
    }

    private Set<String> checked(Set<String> named) {
        Set<String> wanted = named.stream().filter(act -> !act.equals(NONE)).collect(Collectors.toSet());
        Set<String> known = kinds.stream().map(ActKind::act).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException("tamga.four-eyes names %s; there are none or %s".formatted(wanted, known));
        }
        return wanted;
    }

    private static PathPatternRequestMatcher matcher(Right.Call call) {
        return call.method() == null ? PathPatternRequestMatcher.withDefaults().matcher(call.path())
                : PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(call.method()), call.path());
    }

    private static List<ActKind> read() {
        try (InputStream yaml = ActKinds.class.getResourceAsStream(TABLE)) {
            return new YAMLMapper().readTree(yaml).valueStream().map(ActKinds::kind).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ActKind kind(JsonNode yaml) {
        String asked = yaml.path("asked").asString("").replace(' ', '_').toUpperCase(Locale.ROOT);
        return new ActKind(yaml.path("act").asString(), yaml.path("text").asString(), ActKind.Asked.valueOf(asked),
                yaml.path("calls").valueStream().map(JsonNode::asString).map(Right.Call::parse).toList());
    }
}
