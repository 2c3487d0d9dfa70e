package org.tamga.portal.law;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.FindingRow;
import org.tamga.portal.Stamp;
import org.tamga.portal.Wording;
import org.tamga.reference.InForce;
import org.tamga.reference.difference.Difference;
import org.tamga.reference.difference.Difference.ChangedFile;
import org.tamga.reference.difference.Difference.ChangedRow;
import org.tamga.reference.difference.Merge;
import org.tamga.reference.drafts.Draft;
import org.tamga.reference.drafts.Draft.Action;
import org.tamga.reference.drafts.DraftEvent;
import org.tamga.reference.review.Review;

/**
 * One change of the law, as officers see it.
 *
 * @param version   what is looked at: an approval of anything else is refused
 * @param changes   values that differ from the law in force; the first of them, if there are many
 * @param more      how many more there are
 * @param warnings  rules whose warnings have to be acknowledged, with one of their findings each
 * @param inherited how many findings the law in force has as well
 * @param may       what may be done with it now, in lower case
 */
public record DraftPage(String id, String pack, String title, Stamp state, boolean outdated, String version,
        @Nullable String scheduledFor, List<Change> changes, int more, List<String> faults, List<FindingRow> findings,
        List<FindingRow> warnings, long inherited, List<Event> history, List<String> rehearsals, Set<String> may) {

    private static final int SHOWN = 200;

    /**
     * A place that the draft and the law in force have changed in different ways.
     *
     * @param mine   what the draft says there
     * @param theirs what the law in force says
     */
    public record ConflictRow(String place, String mine, String theirs) {
        public static ConflictRow of(Merge.Conflict conflict) {
            return new ConflictRow(conflict.place(), words(conflict.key(), conflict.mine(), conflict.theirs()),
                    words(conflict.key(), conflict.theirs(), conflict.mine()));
        }

        /** Of a row that both have, what is not the same in them. */
        private static String words(@Nullable String key, @Nullable Map<String, String> row,
                @Nullable Map<String, String> other) {
            return row == null ? "nothing: it is taken away"
                    : key == null ? "its own content of the file"
                            : row.entrySet().stream()
                                    .filter(each -> other == null || !each.getValue().equals(other.get(each.getKey())))
                                    .map(each -> each.getKey() + " " + (each.getValue().isEmpty() ? "empty" : each.getValue()))
                                    .collect(Collectors.joining(", "));
        }
    }

    /** One value that differs. */
    public record Change(String file, String key, String column, String before, String after) {
    }

    /** One step of its history, in words. */
    public record Event(String what, String by, String at, String reason) {
        static Event of(DraftEvent event) {
            return new Event(words(event.kind()), event.by(), Wording.moment(event.at()), event.reason());
        }
    }

    /** What was in force. @param since in the time of the pack */
    public record InForceRow(String pack, String since, String version, String by) {

        private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss VV");

        public static InForceRow of(InForce entry, ZoneId zone) {
            return new InForceRow(entry.pack(), MOMENT.format(entry.since().atZone(zone)),
                    Wording.shortVersion(entry.version()), entry.setBy());
        }
    }

    /** A line of the list. */
    public record Row(String id, String pack, String title, Stamp state, String by, String at) {
        public static Row of(Draft draft) {
            return new Row(draft.id().toString(), draft.pack(), draft.title(), stamp(draft), draft.last().by(),
                    Wording.moment(draft.last().at()));
        }
    }

    /** @param rehearsals ids of those that were made of it */
    public static DraftPage of(Draft draft, boolean outdated, Set<Action> allowed, Difference difference, Review review,
            List<String> rehearsals) {
        List<Change> changes = changes(difference);
        List<FindingRow> findings = review.findings().stream().filter(remark -> !remark.inherited())
                .map(DraftPage::finding).toList();
        Map<String, FindingRow> warnings = new TreeMap<>();
        findings.stream().filter(FindingRow::warning).forEach(each -> warnings.putIfAbsent(each.code(), each));
        return new DraftPage(draft.id().toString(), draft.pack(), draft.title(), stamp(draft), outdated, draft.version(),
                draft.scheduledFor() == null ? null : Wording.moment(draft.scheduledFor()),
                changes.stream().limit(SHOWN).toList(),
                Math.max(0, changes.size() - SHOWN), review.faults().stream().map(Object::toString).toList(), findings,
                List.copyOf(warnings.values()), review.findings().stream().filter(Review.Remark::inherited).count(),
                draft.events().stream().map(Event::of).toList(), rehearsals,
                allowed.stream().map(DraftPage::words).collect(Collectors.toSet()));
    }

    /** Value by value. */
    public static List<Change> changes(Difference difference) {
        return difference.files().stream().flatMap(file -> changes(file).stream()).toList();
    }

    private static FindingRow finding(Review.Remark remark) {
        return new FindingRow(remark.finding().rule(), remark.finding().text(),
                remark.finding().file() + " › " + remark.finding().place(), !remark.isError());
    }

    private static List<Change> changes(ChangedFile file) {
        return file.rows().isEmpty() ? List.of(new Change(file.path(), words(file.kind()), "", "", ""))
                : file.rows().stream().flatMap(row -> row.columns().stream().map(column -> change(file, row, column))).toList();
    }

    private static Change change(ChangedFile file, ChangedRow row, String column) {
        return new Change(file.path(), row.key(), column, row.before() == null ? "" : row.before().getOrDefault(column, ""),
                row.after() == null ? "" : row.after().getOrDefault(column, ""));
    }

    private static Stamp stamp(Draft draft) {
        return new Stamp(words(draft.state()), switch (draft.state()) {
            case IN_FORCE -> "go";
            case WITHDRAWN -> "stop";
            default -> "wait";
        });
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
