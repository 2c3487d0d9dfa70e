package org.tamga.risk;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tamga.shared.wco.WcoElement;

/** The profiles of a pack. */
public record RiskProfiles(List<Profile> profiles) {

    /**
     * What to look for, and what to do about it. A profile hits an item when every path of {@code declaration} has one of its
     * values in the declaration and every path of {@code item} one of its values in the item.
     *
     * @param declaration paths from the declaration to the values looked for
     * @param item        paths from the goods item to the values looked for; empty if the declaration as a whole is meant
     */
    public record Profile(String id, String title, Map<String, Set<String>> declaration, Map<String, Set<String>> item,
            Control.Kind kind, boolean blocking, Control.AnsweredBy answeredBy) {

        boolean hitsDeclaration(WcoElement root) {
            return hits(root, declaration);
        }

        boolean hitsItem(WcoElement goodsItem) {
            return hits(goodsItem, item);
        }

        private static boolean hits(WcoElement element, Map<String, Set<String>> wanted) {
            return wanted.entrySet().stream()
                    .allMatch(each -> element.texts(each.getKey()).anyMatch(each.getValue()::contains));
        }
    }
}
