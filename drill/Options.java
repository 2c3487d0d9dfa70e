package drill;

import java.security.SecureRandom;

/**
 * @param seed         of everything that is left to chance
 * @param stops        times that handling is stopped for a minute
 * @param declarations that are lodged at least, doubles and refused ones not counted
 * @param disk         whether the disk is filled, where the machine allows it
 * @param write        whether the report goes into {@code docs/reliability.md}
 * @param json         whether the report is printed as JSON
 */
record Options(long seed, int kills, int databaseKills, int stops, boolean disk, int declarations, int connections, boolean write,
        boolean json) {

    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    private static final int LARGEST_SEED = 1_000_000;

    static Options parse(String[] arguments) {
        Options options = new Options(new SecureRandom().nextInt(LARGEST_SEED), 20, 5, 1, true, 20_000, 32, false, false);
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            options = switch (name) {
                case "--no-disk" -> options.with(false, options.write, options.json);
                case "--write" -> options.with(options.disk, true, options.json);
                case "--json" -> options.with(options.disk, options.write, true);
                case "--seed", "--kills", "--database-kills", "--stops", "--declarations", "--connections" -> {
                    if (++i == arguments.length) {
                        throw new Wrong(name + " needs a number");
                    }
                    yield options.with(name, number(name, arguments[i]));
                }
                default -> throw new Wrong("drill does not know " + name);
            };
        }
        return options;
    }

    private Options with(boolean newDisk, boolean newWrite, boolean newJson) {
        return new Options(seed, kills, databaseKills, stops, newDisk, declarations, connections, newWrite, newJson);
    }

    private Options with(String name, int value) {
        return new Options(name.equals("--seed") ? value : seed, name.equals("--kills") ? value : kills,
                name.equals("--database-kills") ? value : databaseKills,
                name.equals("--stops") ? value : stops, disk,
                name.equals("--declarations") ? Math.max(1, value) : declarations,
                name.equals("--connections") ? Math.max(1, value) : connections, write, json);
    }

    private static int number(String name, String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw new Wrong(name + " needs a number from 0 to 9999999, not " + text);
        }
        return Integer.parseInt(text);
    }
}
