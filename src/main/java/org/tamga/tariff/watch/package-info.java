/**
 * Watches: who wants to be told when the law about a commodity code changes.
 *
 * <p>Front door: {@link org.tamga.tariff.watch.WatchList}. {@link org.tamga.tariff.watch.LawWatcher} follows the history of
 * each pack and makes the notices, one for each watch and change, when a change is published and again on the day on which it
 * comes into force; {@link org.tamga.mailroom.Bulletins} pushes them to whoever has a webhook.
 */
@NullMarked
@NamedInterface("watch")
package org.tamga.tariff.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
