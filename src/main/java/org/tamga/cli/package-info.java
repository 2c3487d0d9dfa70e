/**
 * Commands of {@code ./tamga} that are written in Java. They talk to a server by its API alone, as anybody can; only
 * {@link org.tamga.cli.Import} works on the folder of a pack, and asks the module that owns the table, and those that an
 * operator needs without a server (backup, restore, audit) work on the folder of the server.
 *
 * <p>A command of several classes has a package of its own: {@code demo}, {@code verify}, {@code rerate}, and {@code folder}
 * for those on the folder of the server. Read first: {@link org.tamga.cli.demo.Demo}, and the stories in {@code samples/demo.yaml}.
 * Deliberately not here: what needs the inside of the server.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform :: database", "platform :: backup", "evidence", "evidence :: audit",
        "evidence :: signing",
        "reference :: importing", "tariff :: importing",
        "tariff :: measure-importing", "tariff :: origin-importing"})
package org.tamga.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
