/**
 * The only way in, and the way out: takes a message, makes it durable, gives a receipt, hands it to the module that owns it;
 * keeps the notices that come back until their reader fetches them, and pushes them to whoever asked for that.
 *
 * <p>Front doors: {@link org.tamga.mailroom.Mailroom} for what comes in, {@link org.tamga.mailroom.NoticeBoard} for what goes
 * out. A module that owns a message type implements {@link org.tamga.mailroom.spi.MessageHandler}. Deliberately not here:
 * what any message means.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "platform :: tracing", "evidence", "evidence::signing",
        "evidence::spi", "access", "access::rights",
        "party"})
package org.tamga.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
