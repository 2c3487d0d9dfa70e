package org.tamga.tariff.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fits lines of a coarse source, which knows chapters, headings and subheadings only, between the lines of one that knows
 * every dash: what stands between a line and another that is below it is below it too, and gets as many dashes more.
 */
final class Indentation {

    private final List<PublishedLine> lines;
    private final Set<String> exact;
    private final Map<String, Integer> lastBelow = new HashMap<>();

    /**
     * @param lines    in printed order; they are replaced where they move
     * @param exact    keys of the lines whose dashes are certain
     * @param descents what is known to stand above what
     */
    Indentation(List<PublishedLine> lines, Set<String> exact, List<Published.Descent> descents) {
        this.lines = lines;
        this.exact = exact;
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i).key(), i);
        }
        for (Published.Descent descent : descents) {
            lastBelow.merge(descent.above(), places.getOrDefault(descent.below(), -1), Math::max);
        }
    }

    void mend() {
        for (int i = 0; i < lines.size(); i++) {
            PublishedLine above = lines.get(i);
            if (above.depth() > 1) {
                mend(i, Math.max(lastBelow.getOrDefault(above.key(), -1), lastCovered(i)));
            }
        }
    }

    private int lastCovered(int place) {
        PublishedLine above = lines.get(place);
        int last = place;
        while (last + 1 < lines.size() && CommodityJson.covers(above, lines.get(last + 1).item())
                && lines.get(last + 1).depth() > 1) {
            last++;
        }
        return last;
    }

    private void mend(int place, int last) {
        PublishedLine above = lines.get(place);
        PublishedLine moved = above;
        int dashes = 0;
        for (int i = place + 1; i <= last; i++) {
            PublishedLine line = lines.get(i);
            if (line.key().equals(above.key()) || exact.contains(line.key())) {
                continue;
            }
            if (line.indents() <= above.indents()) {
                moved = line;
                dashes = above.indents() + 1 - line.indents();
                lines.set(i, line.indented(above.indents() + 1));
            } else if (dashes > 0 && CommodityJson.covers(moved, line.item()) && line.indents() > moved.indents()) {
                lines.set(i, line.indented(line.indents() + dashes));
            }
        }
    }
}
