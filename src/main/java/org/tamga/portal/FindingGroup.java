package org.tamga.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tamga.shared.Finding;

/** The findings about one part of a declaration: first what concerns all of it, then item by item. */
public record FindingGroup(String title, List<FindingRow> findings) {

    private static final Pattern ITEM = Pattern.compile("/GovernmentAgencyGoodsItem\\[(\\d+)]");

    public static List<FindingGroup> of(List<Finding> findings) {
        TreeMap<Integer, List<FindingRow>> byItem = new TreeMap<>();
        for (Finding finding : findings) {
            byItem.computeIfAbsent(item(finding), number -> new ArrayList<>()).add(FindingRow.of(finding));
        }
        return byItem.entrySet().stream()
                .map(group -> new FindingGroup(group.getKey() == 0 ? "The declaration as a whole" : "Item " + group.getKey(),
                        group.getValue()))
                .toList();
    }

    private static int item(Finding finding) {
        Matcher matcher = ITEM.matcher(finding.location() == null ? "" : finding.location());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
