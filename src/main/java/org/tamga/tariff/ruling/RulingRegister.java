package org.tamga.tariff.ruling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.ruling.store.RulingStore;

/** The published rulings. */
@Component
public class RulingRegister {

    private static final int MOST = 200;

    private final RulingStore store;

    public RulingRegister(RulingStore store) {
        this.store = store;
    }

    public Optional<Ruling> find(String number) {
        return store.findRuling(number);
    }

    /**
     * Rulings by words, code and day, the newest first; {@value #MOST} at most.
     *
     * @param words all of them must occur in description, reasons or keywords; null for any
     * @param code  of the ruling or above it, two digits or more; null for any
     * @param day   on which it holds for everybody; null for any
     */
    public List<Ruling> search(String pack, @Nullable String words, @Nullable String code, @Nullable LocalDate day) {
        return store.search(pack, words, code, day, MOST);
    }

    /** The rulings about goods of a code that hold on a day. @param parties who asks, for the period of grace */
    public List<Ruling> listAbout(String pack, CommodityCode code, LocalDate day, Set<String> parties) {
        return store.listAbout(pack, code).stream().filter(each -> each.holdsOn(day, parties)).toList();
    }
}
