package org.tamga.cli.rerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.cli.Unclear;

/**
 * How {@code rerate} is to be done.
 *
 * @param order    what the server is asked for, by the names of its API
 * @param rehearse whether the differences are told and nothing is proposed
 * @param json     whether the report is printed as the server gives it
 */
record RerateOptions(String url, String user, Map<String, String> order, boolean rehearse, boolean json) {

    private static final Map<String, String> ORDER = Map.of("--from", "from", "--to", "to", "--pack", "pack", "--law",
            "lawVersion", "--draft", "draft", "--commodity", "commodity", "--origin", "origin", "--trader", "trader", "--tax",
            "taxType", "--interest-to", "interestTo");
    private static final Set<String> CONNECTION = Set.of("--url", "--user");
    private static final Set<String> FLAGS = Set.of("--rehearse", "--json");

    /** @param server if no address is given @throws Unclear with everything that is wrong */
    static RerateOptions parse(List<String> arguments, String server) {
        Map<String, String> given = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (FLAGS.contains(name)) {
                given.put(name, "");
            } else if (!ORDER.containsKey(name) && !CONNECTION.contains(name)) {
                faults.add("rerate does not know " + name);
            } else if (i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--")) {
                faults.add(name + " needs a value");
            } else {
                given.put(name, arguments.get(++i));
            }
        }
        List.of("--from", "--to").stream().filter(name -> !given.containsKey(name) && !says(faults, name))
                .forEach(name -> faults.add(name + " is missing"));
        if (!faults.isEmpty()) {
            throw new Unclear(faults);
        }
        return new RerateOptions(given.getOrDefault("--url", server), given.getOrDefault("--user", "admin"),
                order(given), given.containsKey("--rehearse") || given.containsKey("--draft"), given.containsKey("--json"));
    }

    private static boolean says(List<String> faults, String name) {
        return faults.stream().anyMatch(fault -> fault.startsWith(name));
    }

    private static Map<String, String> order(Map<String, String> given) {
        Map<String, String> order = new LinkedHashMap<>();
        ORDER.forEach((option, field) -> {
            @Nullable
            String value = given.get(option);
            if (value != null) {
                order.put(field, value);
            }
        });
        if (!order.containsKey("draft")) {
            order.putIfAbsent("pack", Objects.requireNonNullElse(given.get("--pack"), "demo"));
        }
        return order;
    }

    /** Where runs of this kind are ordered. */
    String path() {
        return rehearse ? "/api/v1/admin/rehearsals" : "/api/v1/admin/reratings";
    }
}
