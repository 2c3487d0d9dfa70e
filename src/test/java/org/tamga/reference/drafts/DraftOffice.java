package org.tamga.reference.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.LoadResult;
import org.tamga.reference.PackTables;
import org.tamga.reference.packs.PackCompiler;
import org.tamga.reference.packs.ShippedPacks;
import org.tamga.reference.packs.TableUpload.Mode;
import org.tamga.reference.review.Reviews;
import org.tamga.reference.spi.LawReview;
import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.reference.store.DraftStore;
import org.tamga.reference.store.PackStore;
import org.tamga.shared.Severity;
import org.tamga.testing.SettableClock;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

/** One server's drafts, on a database that others may share. */
final class DraftOffice {

    static final By ANNA = new By("anna", "the budget of the year");
    static final By BORIS = new By("boris", "looked through");
    static final String HEADER = "code,valid_from,valid_to,text_en\n";

    final LawBook laws;
    final Drafts drafts;
    final DraftDesk desk;
    final ApprovalDesk approval;
    final DraftUploads uploads;
    final DraftSwitch moments;
    final PackTables tables;

    DraftOffice(TestDatabase database, SettableClock clock) {
        PackCompiler compiler = TestLaw.compiler();
        PackStore packs = new PackStore(database.jdbc(), database.transactions());
        DraftStore store = new DraftStore(database.jdbc(), database.transactions());
        laws = new LawBook(packs, compiler, new ShippedPacks("classpath:packs/"), clock, "gb");
        laws.afterPropertiesSet();
        Reviews reviews = new Reviews(laws, List.of(new ColourRules()));
        drafts = new Drafts(laws, packs, store, reviews, clock);
        DraftJournal journal = new DraftJournal(drafts, laws, packs, store, clock);
        desk = new DraftDesk(drafts, laws, journal, clock);
        approval = new ApprovalDesk(drafts, laws, journal, reviews, clock);
        uploads = new DraftUploads(drafts, desk, laws, compiler);
        moments = new DraftSwitch(drafts, journal, store, clock);
        tables = new PackTables(laws);
    }

    Draft open() {
        return desk.open("demo", "New colours", null, ANNA);
    }

    /** Anna's draft with these colours in the place of all others. */
    Draft openWith(String rows) {
        Draft draft = open();
        colours(draft, rows);
        return drafts.get(draft.id());
    }

    LoadResult colours(Draft draft, String rows) {
        return uploads.loadTable(draft.id(), "codelists/colours", Mode.REPLACE, HEADER + rows, ANNA);
    }

    /** Anna's draft with these colours, submitted by her and approved by Boris. */
    Draft approved(String rows) {
        Draft draft = openWith(rows);
        desk.submit(draft.id(), Set.of(), ANNA);
        return approval.approve(draft.id(), null, Set.of(), BORIS);
    }

    /** Puts colours into force at once, past every draft. */
    Law inForce(String rows) {
        tables.load("demo", "codelists/colours", Mode.REPLACE, HEADER + rows, "carl");
        return laws.current("demo");
    }

    boolean hasColour(String code) {
        return laws.current("demo").codeLists().contains("colours", code, LocalDate.of(2026, 6, 1));
    }

    /** Black is an error, grey a warning. */
    static final class ColourRules implements LawReview {
        @Override
        public List<SoundnessFinding> review(Law law, @Nullable Law inForce, LocalDate day) {
            return law.codeLists().list("colours").stream().filter(entry -> List.of("BLACK", "GREY").contains(entry.code()))
                    .map(entry -> entry.code().equals("BLACK")
                            ? new SoundnessFinding("C-1", Severity.ERROR, "codelists/colours.csv", entry.code(),
                                    "black is no colour", "optics")
                            : new SoundnessFinding("C-2", Severity.WARNING, "codelists/colours.csv", entry.code(),
                                    "grey is dull", "taste"))
                    .toList();
        }
    }
}
