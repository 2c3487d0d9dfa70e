package org.tamga.platform.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration must not do to a table that an earlier one has made, because servers work on it: read it through under a lock
 * that keeps writers out. Rewriting is not looked for here, PostgreSQL itself tells it.
 */
final class MigrationRules {

    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?([a-z_.]+)");
    private static final Pattern INDEX = Pattern.compile("create (?:unique )?index (?!concurrently)(?:[a-z_]+ )?on ([a-z_.]+)");
    private static final Pattern CONSTRAINT = Pattern.compile("alter table ([a-z_.]+) add (?:constraint [a-z_]+ )?"
            + "(?:check|foreign key|unique|primary key|exclude)(?!.* not valid)");
    private static final Pattern NOT_NULL = Pattern.compile("alter table ([a-z_.]+) alter column [a-z_]+ set not null");
    private static final Pattern GONE = Pattern.compile("alter table ([a-z_.]+) (?:rename|drop column (?!if exists))");
    private static final Pattern ALL_ROWS = Pattern.compile("(?:update|delete from) ([a-z_.]+)");

    private final Set<String> known = new HashSet<>();

    /** @return what is wrong with the next script */
    List<String> check(String script) {
        List<String> faults = new ArrayList<>();
        Set<String> made = new HashSet<>();
        for (String statement : statements(script)) {
            Matcher created = CREATED.matcher(statement);
            if (created.lookingAt()) {
                made.add(created.group(1));
            }
            find(INDEX, statement, "an index that is not made concurrently keeps writers out", faults);
            find(CONSTRAINT, statement, "a constraint that is not added as not valid reads the table through", faults);
            find(NOT_NULL, statement, "set not null reads the table through", faults);
            find(GONE, statement, "servers of the version before still use it", faults);
            find(ALL_ROWS, statement, "rows are changed by the application, in pieces", faults);
        }
        known.addAll(made);
        return faults;
    }

    private void find(Pattern pattern, String statement, String why, List<String> faults) {
        Matcher matcher = pattern.matcher(statement);
        if (matcher.lookingAt() && known.contains(matcher.group(1))) {
            faults.add(statement + ": " + why);
        }
    }

    /** Without comments and bodies of functions, in small letters, each on one line. */
    private static List<String> statements(String script) {
        String bare = script.replaceAll("--[^\n]*", "").replaceAll("(?s)\\$\\$.*?\\$\\$", "").toLowerCase(Locale.ROOT);
        return List.of(bare.split(";")).stream().map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> !statement.isEmpty()).toList();
    }
}
