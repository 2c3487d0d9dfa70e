package org.tamga.reference;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tamga.reference.Enactment.Standing;
import org.tamga.reference.InForce.Origin;
import org.tamga.reference.packs.PackCompiler;
import org.tamga.reference.packs.ShippedPacks;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.store.PackStore;

/**
 * The law of every country that this server works for: what holds now, and what held when an earlier decision was taken.
 *
 * <p>A reader gets one immutable snapshot and is never stopped: a change of law is compiled beside it, stored, and then put
 * in its place at once. A pack with a fault changes nothing.
 *
 * <p>At start a pack that comes with the server is brought into force if it was never in force here, or if the last version
 * came with the server too and the new release has another. Once an administration has changed its pack, only it changes it.
 */
@Component
public class LawBook implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(LawBook.class);

    private final PackStore store;
    private final PackCompiler compiler;
    private final ShippedPacks shipped;
    private final Enactment enactment;
    private final String defaultPack;
    private final EarlierLaws earlier = new EarlierLaws();
    private final Map<Long, FaultyPack> uncompilable = new ConcurrentHashMap<>();
    private volatile Map<String, Standing> standing = Map.of();

    /** @param defaultPack id of the pack whose messages need not say whose they are */
    public LawBook(PackStore store, PackCompiler compiler, ShippedPacks shipped, Clock clock,
            @Value("${tamga.default-pack:gb}") String defaultPack) {
        this.store = store;
        this.compiler = compiler;
        this.shipped = shipped;
        this.enactment = new Enactment(store, compiler, clock);
        this.defaultPack = defaultPack;
    }

    @Override
    public void afterPropertiesSet() {
        shipped.list().forEach(files -> enactment.takeShipped(files).ifPresent(this::put));
        refresh();
    }

    /** The law in force. @throws UnknownLaw if there is no such pack */
    public Law current(String pack) {
        return find(pack).orElseThrow(() -> new UnknownLaw("there is no pack " + pack));
    }

    /**
     * The law in force of a pack that a call may name.
     *
     * @param pack null for the default pack
     * @throws UnknownLaw if there is no such pack
     */
    public Law currentOrDefault(@Nullable String pack) {
        return current(pack == null ? defaultPack : pack);
    }

    /** The law in force; empty if there is no such pack. */
    public Optional<Law> find(String pack) {
        return Optional.ofNullable(standing.get(pack)).map(Standing::law);
    }

    /** The law in force of every pack, by id of the pack. */
    public Collection<Law> all() {
        return standing.values().stream().map(Standing::law).toList();
    }

    /**
     * Whose law a message falls under.
     *
     * @param responsibleCountry what its metadata say (ResponsibleCountryCode); null if it has none, which means the default
     *                           pack
     * @return empty if no pack takes messages of that country
     */
    public Optional<Law> forMessage(@Nullable String responsibleCountry) {
        if (responsibleCountry == null) {
            return find(defaultPack);
        }
        return standing.values().stream().map(Standing::law)
                .filter(law -> law.part(PackProfile.class).responsibleCountries().contains(responsibleCountry)).findFirst();
    }

    /**
     * Any version that ever was in force or in a draft, compiled again if need be.
     *
     * @throws UnknownLaw if there never was such a version
     * @throws FaultyPack if it is that of a draft with faults
     */
    public Law version(String pack, String version) {
        Optional<Law> current = find(pack).filter(law -> law.version().equals(version));
        return current.orElseGet(() -> earlier.get(pack, version, () -> compiler.compile(files(pack, version))));
    }

    /** The files that a law was compiled from. */
    public PackFiles files(Law law) {
        return files(law.pack(), law.version());
    }

    /** Every change of a pack's law, newest first. */
    public List<InForce> history(String pack) {
        return store.history(pack);
    }

    /**
     * Brings a whole pack into force.
     *
     * @param by name of the person or machine that does it
     * @throws FaultyPack with everything that is wrong with it
     */
    public Law load(PackFiles files, String by) {
        return put(enactment.change(files.pack(), before -> files, Origin.ADMINISTRATION, by));
    }

    /**
     * Changes the pack in force.
     *
     * @param change a function of the present files alone; it is asked again if somebody else changed the pack meanwhile
     * @throws FaultyPack with everything that would be wrong then
     */
    public Law amend(String pack, UnaryOperator<PackFiles> change, String by) {
        current(pack);
        return put(enactment.change(pack, change, Origin.ADMINISTRATION, by));
    }

    /** Brings an earlier version back into force. @throws UnknownLaw if that version never was in force */
    public Law rollBack(String pack, String version, String by) {
        if (history(pack).stream().noneMatch(entry -> entry.version().equals(version))) {
            throw neverHad(pack, version);
        }
        return load(files(pack, version), by);
    }

    /** The last change of a pack, which is in force. @throws UnknownLaw if there is no such pack */
    public InForce entryInForce(String pack) {
        return store.findInForce(pack).orElseThrow(() -> new UnknownLaw("there is no pack " + pack));
    }

    /** What was in force at a moment; empty if nothing was yet. */
    public Optional<InForce> inForceAt(String pack, Instant moment) {
        return history(pack).stream().filter(entry -> !entry.since().isAfter(moment)).findFirst();
    }

    /**
     * Puts a version in the place of the one that it was made for.
     *
     * @param expected entry that is in force still
     * @param together is done in the same transaction; whatever it throws leaves the law as it was
     * @return empty if another entry is in force by now: then nothing happened
     * @throws FaultyPack with everything that is wrong with it
     */
    public Optional<InForce> replace(PackFiles files, long expected, String by, Consumer<InForce> together) {
        Optional<Standing> enacted = enactment.replace(files, expected, by, together);
        enacted.ifPresent(this::put);
        return enacted.map(Standing::entry);
    }

    /**
     * Takes over what other servers on the same database have brought into force.
     *
     * @throws FaultyPack if this release cannot compile one of the laws; the others are taken over all the same
     */
    public void refresh() {
        List<FaultyPack> faulty = new ArrayList<>();
        for (InForce entry : store.listInForce()) {
            Standing mine = standing.get(entry.pack());
            if (mine == null || mine.entry().entry() < entry.entry()) {
                takeOver(entry).ifPresent(faulty::add);
            }
        }
        if (!faulty.isEmpty()) {
            throw faulty.getFirst();
        }
    }

    /** One that could not be compiled is not tried again every few seconds. */
    private Optional<FaultyPack> takeOver(InForce entry) {
        try {
            if (!uncompilable.containsKey(entry.entry())) {
                put(new Standing(entry, version(entry.pack(), entry.version())));
            }
        } catch (FaultyPack e) {
            uncompilable.put(entry.entry(), e);
        }
        return Optional.ofNullable(uncompilable.get(entry.entry()));
    }

    private synchronized Law put(Standing latest) {
        InForce entry = latest.entry();
        Standing mine = standing.get(entry.pack());
        if (mine == null || mine.entry().entry() < entry.entry()) {
            Map<String, Standing> next = new TreeMap<>(standing);
            next.put(entry.pack(), latest);
            standing = next;
            log.info("pack {}: version {} is in force", entry.pack(), entry.version().substring(0, 12));
        }
        return latest.law();
    }

    private PackFiles files(String pack, String version) {
        return store.find(pack, version).orElseThrow(() -> neverHad(pack, version));
    }

    private static UnknownLaw neverHad(String pack, String version) {
        return new UnknownLaw("pack " + pack + " never had the version " + version);
    }
}
