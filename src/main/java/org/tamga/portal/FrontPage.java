package org.tamga.portal;

import java.time.Duration;
import java.util.List;

import org.tamga.clearance.Cases;
import org.tamga.clearance.model.CaseFile;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.reference.Law;

/** What the first page shows. */
public final class FrontPage {

    /** One figure of what runs here. */
    public record Figure(String name, String value) {
    }

    /** One of the latest declarations. */
    public record Row(String mrn, String declarant, String type, String lodgedAt, Stamp status) {

        public static Row of(DeclarationVersion version, CaseFile file) {
            return new Row(version.mrn().value(), Wording.or(version.declarant()), version.typeCode(),
                    Wording.moment(version.lodgedAt()), Stamp.of(file.status()));
        }
    }

    /** Something that waits for an officer. */
    public record WaitingRow(String mrn, String kind, String reason, String since) {

        public static WaitingRow of(Cases.Waiting waiting) {
            return new WaitingRow(waiting.mrn().value(), Wording.words(waiting.obligation().kind()),
                    waiting.obligation().reason(), Wording.moment(waiting.obligation().openedAt()));
        }
    }

    /** The law of one pack. */
    public record LawRow(String pack, String currency, String zone, int codeLists, String version) {

        public static LawRow of(Law law) {
            return new LawRow(law.pack(), law.currency(), law.zone().getId(), law.codeLists().ids().size(),
                    Wording.shortVersion(law.version()));
        }
    }

    private FrontPage() {
    }

    public static List<Figure> figures(Duration running, long waiting, int packs, boolean demo) {
        return List.of(new Figure("Running for", Wording.duration(running)),
                new Figure("Messages waiting", String.valueOf(waiting)), new Figure("Country packs", String.valueOf(packs)),
                new Figure("Database", demo ? "built in" : "yours"));
    }
}
