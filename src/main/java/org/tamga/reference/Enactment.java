package org.tamga.reference;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.reference.InForce.Origin;
import org.tamga.reference.packs.PackCompiler;
import org.tamga.reference.spi.ContentHash;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.store.PackStore;

/**
 * Brings versions of packs into force: compiled, stored, and then written as the next entry in the history of the pack. Where
 * two change a pack at the same moment, the second looks again at what the first has left.
 */
final class Enactment {

    private static final int ATTEMPTS = 5;
    private static final String RELEASE = "release";
    private static final Logger log = LoggerFactory.getLogger(Enactment.class);

    /** A law that is in force, and since which entry of the history. */
    record Standing(InForce entry, Law law) {
    }

    private final PackStore store;
    private final PackCompiler compiler;
    private final Clock clock;

    Enactment(PackStore store, PackCompiler compiler, Clock clock) {
        this.store = store;
        this.compiler = compiler;
        this.clock = clock;
    }

    /**
     * @param change a function of the present files alone; it is asked again if somebody else changed the pack meanwhile
     * @return what is in force then: what was, if the change changes nothing
     */
    Standing change(String pack, UnaryOperator<PackFiles> change, Origin origin, String by) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<InForce> before = store.findInForce(pack);
            PackFiles files = change.apply(before.flatMap(entry -> store.find(pack, entry.version()))
                    .orElseGet(() -> new PackFiles(pack, Map.of())));
            Law law = compiler.compile(files);
            if (before.filter(entry -> entry.version().equals(law.version())).isPresent()) {
                return new Standing(before.get(), law);
            }
            Optional<Standing> after = enact(files, law, before.map(InForce::entry).orElse(0L), origin, by, entry -> {
            });
            if (after.isPresent()) {
                return after.get();
            }
        }
        throw new IllegalStateException("pack " + pack + " was changed by somebody else " + ATTEMPTS + " times meanwhile");
    }

    /** @see LawBook#replace */
    Optional<Standing> replace(PackFiles files, long expected, String by, Consumer<InForce> together) {
        return enact(files, compiler.compile(files), expected, Origin.ADMINISTRATION, by, together);
    }

    /** Takes a pack that comes with the server, unless an administration has made the pack its own. */
    Optional<Standing> takeShipped(PackFiles files) {
        Optional<InForce> entry = store.findInForce(files.pack());
        boolean same = entry.filter(each -> each.version().equals(ContentHash.ofManifest(files.manifest()))).isPresent();
        if (entry.isEmpty() || entry.get().origin() == Origin.SHIPPED && !same) {
            return Optional.of(change(files.pack(), before -> files, Origin.SHIPPED, RELEASE));
        }
        if (!same) {
            log.info("pack {} was changed by {}: the one of this release is not taken", files.pack(), entry.get().setBy());
        }
        return Optional.empty();
    }

    private Optional<Standing> enact(PackFiles files, Law law, long expected, Origin origin, String by,
            Consumer<InForce> together) {
        store.save(files, by, clock.instant());
        return store.bringIntoForce(files.pack(), law.version(), expected, origin, by, clock.instant(), together)
                .map(entry -> new Standing(entry, law));
    }
}
