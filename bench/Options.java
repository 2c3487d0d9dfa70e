package bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** @param jfr where to keep a flight recording of the server; null for none */
record Options(int seconds, List<Integer> connections, boolean write, Path jfr) {

    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    static Options parse(String[] arguments) {
        Options options = new Options(60, List.of(64, 128, 256), false, null);
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            options = switch (name) {
                case "--seconds" -> options.withSeconds(number(name, value(arguments, ++i)));
                case "--connections" -> options.withConnections(
                        Arrays.stream(value(arguments, ++i).split(",")).map(each -> number(name, each)).toList());
                case "--write" -> new Options(options.seconds, options.connections, true, options.jfr);
                case "--jfr" -> new Options(options.seconds, options.connections, options.write, Path.of(value(arguments, ++i)));
                default -> throw new Wrong("bench does not know " + name);
            };
        }
        return options;
    }

    private Options withSeconds(int value) {
        return new Options(value, connections, write, jfr);
    }

    private Options withConnections(List<Integer> value) {
        return new Options(seconds, value, write, jfr);
    }

    private static String value(String[] arguments, int i) {
        if (i >= arguments.length) {
            throw new Wrong(arguments[i - 1] + " needs a value");
        }
        return arguments[i];
    }

    private static int number(String name, String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new Wrong(name + " needs a number from 1 to 99999, not " + text);
        }
        return Integer.parseInt(text);
    }
}
