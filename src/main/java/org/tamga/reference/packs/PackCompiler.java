package org.tamga.reference.packs;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tamga.reference.CodeLists;
import org.tamga.reference.ExchangeRates;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.Law;
import org.tamga.reference.PackProfile;
import org.tamga.reference.spi.ContentHash;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;

/**
 * Compiles the files of a pack into law: every part that a module has registered, each from its own files. A part whose
 * files are the same as in one of its last compilations without a fault is taken over as it is.
 */
@Component
public class PackCompiler {

    private static final Logger log = LoggerFactory.getLogger(PackCompiler.class);

    /** The law in force, the one before it, and one that a decision is replayed under. */
    private static final int REMEMBERED = 3;

    private record Compiled(PackFiles.Footprint footprint, Object part) {
    }

    private record Place(String pack, Class<?> part) {
    }

    private final List<PackPart<?>> parts;
    private final Map<Place, List<Compiled>> latest = new ConcurrentHashMap<>();

    public PackCompiler(List<PackPart<?>> parts) {
        this.parts = List.copyOf(parts);
        if (parts.stream().map(PackPart::type).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("two parts of a pack compile to the same class");
        }
    }

    /** @throws FaultyPack with the faults of all parts */
    public Law compile(PackFiles files) {
        PackFaults faults = new PackFaults();
        Map<Class<?>, Object> compiled = new HashMap<>();
        for (PackPart<?> part : parts) {
            compile(part, files, faults).ifPresent(each -> compiled.put(part.type(), each));
        }
        if (!faults.isEmpty()) {
            throw new FaultyPack(files.pack(), faults.list());
        }
        PackProfile profile = part(PackProfile.class, compiled);
        return new Law(files.pack(), ContentHash.ofManifest(files.manifest()), profile.country(), profile.currency(),
                ZoneId.of(profile.zone()), profile.language(), part(CodeLists.class, compiled),
                part(ExchangeRates.class, compiled), compiled);
    }

    private static <T> T part(Class<T> type, Map<Class<?>, Object> compiled) {
        return type.cast(Objects.requireNonNull(compiled.get(type), () -> "nobody compiles the " + type.getSimpleName()));
    }

    /** @return empty if there are faults */
    private Optional<Object> compile(PackPart<?> part, PackFiles files, PackFaults faults) {
        Place place = new Place(files.pack(), part.type());
        for (Compiled before : latest.getOrDefault(place, List.of())) {
            if (before.footprint.fits(files)) {
                return Optional.of(before.part);
            }
        }
        PackFiles unread = files.unread();
        PackFaults own = new PackFaults();
        Optional<Object> compiled = understand(part, unread, own);
        if (own.isEmpty()) {
            compiled.ifPresent(each -> remember(place, new Compiled(unread.footprint(), each)));
        }
        own.list().forEach(fault -> faults.add(fault.file(), fault.row(), fault.reason()));
        return own.isEmpty() ? compiled : Optional.empty();
    }

    /** A part that stumbles over what it did not expect has met a fault of the file, though it cannot name the place. */
    private static Optional<Object> understand(PackPart<?> part, PackFiles files, PackFaults faults) {
        try {
            return Optional.of(part.compile(files, faults));
        } catch (RuntimeException e) {
            String file = files.lastAsked();
            log.warn("{} of pack {} stumbles over {}", part.type().getSimpleName(), files.pack(), file, e);
            faults.add(file, 0, "something in it is of another shape than is read there: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void remember(Place place, Compiled compiled) {
        latest.merge(place, List.of(compiled),
                (older, newest) -> Stream.concat(newest.stream(), older.stream()).limit(REMEMBERED).toList());
    }
}
