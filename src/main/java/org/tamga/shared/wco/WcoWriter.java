package org.tamga.shared.wco;

/** Writes a tree as XML without namespaces, indented, in UTF-8. Characters that XML cannot carry are written as U+FFFD. */
public final class WcoWriter {

    private static final String INDENT = "    ";

    private final StringBuilder xml = new StringBuilder(4096);

    private WcoWriter() {
    }

    public static String write(WcoElement root) {
        WcoWriter writer = new WcoWriter();
        writer.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.element(root, 0);
        return writer.xml.toString();
    }

    private void element(WcoElement element, int depth) {
        xml.repeat(INDENT, depth).append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            xml.append(' ').append(name).append("=\"");
            text(value);
            xml.append('"');
        });
        String value = element.value();
        if (value == null && element.children().isEmpty()) {
            xml.append("/>\n");
            return;
        }
        xml.append('>');
        if (value != null) {
            text(value);
        }
        if (!element.children().isEmpty()) {
            xml.append('\n');
            element.children().forEach(child -> element(child, depth + 1));
            xml.repeat(INDENT, depth);
        }
        xml.append("</").append(element.name()).append(">\n");
    }

    private void text(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\r', '\n', '\t' -> xml.append("&#").append(character).append(';');
                default -> xml.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
            }
        });
    }

    private static boolean isAllowed(int character) {
        return character >= 0x20 && character <= 0xD7FF || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
    }
}
