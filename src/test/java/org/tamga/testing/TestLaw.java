package org.tamga.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.packs.CalendarPart;
import org.tamga.reference.packs.CodeListsPart;
import org.tamga.reference.packs.PackCompiler;
import org.tamga.reference.packs.ProfilePart;
import org.tamga.reference.packs.RatesPart;
import org.tamga.reference.packs.ShippedPacks;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.reference.store.PackStore;

/** The shipped packs, compiled without a database; and law books on a {@link TestDatabase}. */
public final class TestLaw {

    private TestLaw() {
    }

    /** A shipped pack with the parts that the test is about. */
    public static Law of(String pack, PackPart<?>... parts) {
        return compiler(parts).compile(files(pack));
    }

    public static PackFiles files(String pack) {
        return new ShippedPacks("classpath:packs/").list().stream().filter(each -> each.pack().equals(pack)).findFirst()
                .orElseThrow();
    }

    public static PackCompiler compiler(PackPart<?>... parts) {
        List<PackPart<?>> all = new ArrayList<>(
                List.of(new ProfilePart(), new CodeListsPart(), new RatesPart(), new CalendarPart()));
        all.addAll(Arrays.asList(parts));
        return new PackCompiler(all);
    }

    /** A law book that has taken the shipped packs into {@code database}. */
    public static LawBook book(TestDatabase database, PackPart<?>... parts) {
        LawBook book = new LawBook(new PackStore(database.jdbc(), database.transactions()), compiler(parts),
                new ShippedPacks("classpath:packs/"), Clock.systemUTC(), "gb");
        book.afterPropertiesSet();
        return book;
    }
}
