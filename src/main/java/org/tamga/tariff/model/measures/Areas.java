package org.tamga.tariff.model.measures;

import java.util.stream.Stream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tamga.shared.Validity;

/** Groups of countries and who belongs to them when. */
public final class Areas {

    /** The group that every country belongs to, without being listed. */
    public static final String EVERYWHERE = "1011";

    /** @param member country, or another group */
    public record Membership(String group, String member, Validity validity) {
    }

    private final Map<String, Map<String, List<Membership>>> members = new HashMap<>();

    public Areas(List<Membership> memberships) {
        for (Membership each : memberships) {
            members.computeIfAbsent(each.group, group -> new HashMap<>()).merge(each.member, List.of(each), Areas::joined);
        }
    }

    private static List<Membership> joined(List<Membership> first, List<Membership> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Whether measures may name it: {@link #EVERYWHERE}, a group with members, or any two-letter country code. */
    public boolean knows(String area) {
        return area.equals(EVERYWHERE) || members.containsKey(area) || area.matches("[A-Z]{2}");
    }

    /** Whether goods from a country are goods from the area on that day. */
    public boolean contains(String area, String country, LocalDate day) {
        return area.equals(EVERYWHERE) || area.equals(country) || members.getOrDefault(area, Map.of())
                .getOrDefault(country, List.of()).stream().anyMatch(each -> each.validity.holdsOn(day));
    }

    /** Country before group before everywhere: the smaller the number, the closer the area describes its country. */
    public int rank(String area) {
        return area.equals(EVERYWHERE) ? 2 : members.containsKey(area) ? 1 : 0;
    }

    /** Every membership in every period. */
    public List<Membership> memberships() {
        return members.values().stream().flatMap(each -> each.values().stream()).flatMap(List::stream).toList();
    }

    /** The members of a group on that day, in order; empty if it is none. */
    public List<String> members(String group, LocalDate day) {
        return members.getOrDefault(group, Map.of()).entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(membership -> membership.validity.holdsOn(day)))
                .map(Map.Entry::getKey).sorted().toList();
    }

    public Set<String> groups() {
        return Set.copyOf(members.keySet());
    }
}
