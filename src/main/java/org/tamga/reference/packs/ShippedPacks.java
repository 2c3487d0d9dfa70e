package org.tamga.reference.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tamga.reference.spi.PackFiles;

/**
 * The packs that come with the server: every folder below the place named by {@code tamga.packs}, by default those in the
 * jar. The name of the folder is the pack's id.
 */
@Component
public class ShippedPacks {

    private final Pattern path;
    private final String pattern;

    /** @param place a resource folder with its trailing slash, for example {@code file:/srv/customs/packs/} */
    public ShippedPacks(@Value("${tamga.packs:classpath:packs/}") String place) {
        this.pattern = place + "*/**";
        this.path = Pattern.compile(".*/" + Pattern.quote(place.replaceFirst("/$", "").replaceFirst(".*[:/]", ""))
                + "/([a-z0-9-]+)/(.+[^/])");
    }

    public List<PackFiles> list() {
        Map<String, Map<String, byte[]>> packs = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Matcher matcher = path.matcher(resource.getURL().toString());
                if (resource.isReadable() && matcher.matches()) {
                    packs.computeIfAbsent(matcher.group(1), key -> new TreeMap<>()).put(matcher.group(2),
                            resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packs.entrySet().stream().map(each -> new PackFiles(each.getKey(), each.getValue())).toList();
    }
}
