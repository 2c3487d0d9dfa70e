/**
 * Hands received messages to the modules that own them: most urgent first, each once, also when the process stops in between.
 *
 * <p>Read first: {@link org.tamga.mailroom.sorting.SortingOffice}, then {@link org.tamga.mailroom.sorting.TakeOver} for what
 * happens when a process dies, and {@link org.tamga.mailroom.sorting.Quarantine} for messages that may have killed it.
 */
@NullMarked
package org.tamga.mailroom.sorting;

import org.jspecify.annotations.NullMarked;
