package org.tamga.tariff.nomenclature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tamga.shared.CommodityCode;

/**
 * The nomenclature on one day. Every question is answered by a short walk along the printed order: up to the nearest line
 * with fewer dashes, or down to the next that has no more.
 */
public final class NomenclatureOfDay {

    private final Nomenclature all;
    private final List<NomenclatureLine> lines;
    private final LocalDate day;

    NomenclatureOfDay(Nomenclature all, LocalDate day) {
        this.all = all;
        this.lines = all.lines();
        this.day = day;
    }

    /** The lines of the day, in printed order. */
    public Stream<NomenclatureLine> lines() {
        return lines.stream().filter(this::holds);
    }

    /** Whether there is any line on that day. */
    public boolean isEmpty() {
        return lines().findAny().isEmpty();
    }

    /**
     * The line that a code means: the one that is written so, or else the innermost one of the same digits and zeros that
     * describes goods.
     */
    public Optional<NomenclatureLine> find(CommodityCode code) {
        String item = NomenclatureLine.padded(code.digits());
        List<NomenclatureLine> found = new ArrayList<>();
        for (int i = all.firstOf(item); i >= 0 && i < lines.size() && lines.get(i).item().equals(item); i++) {
            if (holds(lines.get(i))) {
                found.add(lines.get(i));
            }
        }
        return found.stream().max(Comparator.comparing(NomenclatureLine::suffix)
                .thenComparing(line -> line.code().equals(code)).thenComparingInt(NomenclatureLine::depth));
    }

    /** The line of the code with a suffix. */
    public Optional<NomenclatureLine> find(CommodityCode code, String suffix) {
        int first = all.firstOf(NomenclatureLine.padded(code.digits()));
        return first < 0 ? Optional.empty()
                : lines.subList(first, lines.size()).stream()
                        .takeWhile(line -> line.item().equals(NomenclatureLine.padded(code.digits())))
                        .filter(line -> holds(line) && line.suffix().equals(suffix)).findFirst();
    }

    /** The line of the longest beginning of the code that there is: where somebody who mistyped it may look on. */
    public Optional<NomenclatureLine> findNearest(CommodityCode code) {
        return Stream.iterate(code.digits(), digits -> digits.length() >= 2, digits -> digits.substring(0, digits.length() - 1))
                .flatMap(digits -> find(CommodityCode.of(digits)).stream()).findFirst();
    }

    /** The lines above, chapter first; empty for a chapter. */
    public List<NomenclatureLine> ancestors(NomenclatureLine line) {
        List<NomenclatureLine> ancestors = new ArrayList<>();
        for (Optional<NomenclatureLine> above = parent(line); above.isPresent(); above = parent(above.get())) {
            ancestors.addFirst(above.get());
        }
        return ancestors;
    }

    /** The line directly above; empty for a chapter, and where the tariff has a gap. */
    public Optional<NomenclatureLine> parent(NomenclatureLine line) {
        String digits = line.code().digits();
        if (line.isChapter()) {
            return Optional.empty();
        }
        if (line.isHeading()) {
            return find(CommodityCode.of(digits.substring(0, 2)));
        }
        for (int i = all.positionOf(line) - 1; i >= 0 && isSameHeading(lines.get(i), digits); i--) {
            if (holds(lines.get(i)) && lines.get(i).depth() < line.depth()) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }

    /** The lines directly below, in printed order. */
    public List<NomenclatureLine> children(NomenclatureLine line) {
        List<NomenclatureLine> children = new ArrayList<>();
        int shallowest = Integer.MAX_VALUE;
        for (int i = all.positionOf(line) + 1; i < lines.size() && isBelow(i, line); i++) {
            NomenclatureLine next = lines.get(i);
            if (holds(next) && next.depth() <= shallowest) {
                shallowest = next.depth();
                children.add(next);
            }
        }
        return children;
    }

    /** The lines under the same line, this one included. */
    public List<NomenclatureLine> siblings(NomenclatureLine line) {
        return parent(line).map(this::children).orElseGet(this::chapters);
    }

    /** Whether goods can be declared under it: it describes goods, and nothing stands below it. */
    public boolean isDeclarable(NomenclatureLine line) {
        return !line.isChapter() && line.suffix().equals(NomenclatureLine.GOODS) && children(line).isEmpty();
    }

    public List<NomenclatureLine> chapters() {
        return lines().filter(NomenclatureLine::isChapter).toList();
    }

    public List<NomenclatureLine> chapters(Section section) {
        return chapters().stream().filter(section::contains).toList();
    }

    public List<Section> sections() {
        return all.sections();
    }

    public Optional<Section> section(NomenclatureLine line) {
        return all.sections().stream().filter(section -> section.contains(line)).findFirst();
    }

    /** The footnotes of a code and of what stands above it. */
    public List<Footnote> footnotes(CommodityCode code) {
        String item = NomenclatureLine.padded(code.digits());
        return all.footnotes().stream()
                .filter(note -> note.validity().holdsOn(day) && item.startsWith(note.commodity().digits())).toList();
    }

    /** Whether the line at a place still belongs to {@code line}; lines of other days say nothing. */
    private boolean isBelow(int i, NomenclatureLine line) {
        NomenclatureLine next = lines.get(i);
        String digits = line.code().digits();
        boolean inside = line.isChapter() ? next.item().startsWith(digits.substring(0, 2)) : isSameHeading(next, digits);
        return inside && (!holds(next) || next.depth() > line.depth());
    }

    private static boolean isSameHeading(NomenclatureLine line, String digits) {
        return line.item().startsWith(digits.substring(0, 4));
    }

    private boolean holds(NomenclatureLine line) {
        return line.validity().holdsOn(day);
    }
}
