/**
 * The notices of a recipient in one order, whichever way they are fetched: by pull with acknowledgement, by server-sent
 * events, by webhook, as files. At least once, in order for each declaration, never before they are durable.
 */
@NullMarked
@NamedInterface("feed")
package org.tamga.mailroom.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
