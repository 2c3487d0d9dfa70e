package org.tamga.singlewindow;

import java.util.Set;

/**
 * Goods that need a document which is not declared.
 *
 * @param item      position of the goods item
 * @param documents any one of these is enough
 */
public record MissingDocument(int item, String commodity, Set<String> documents, String agency, String basis) {
}
