/** Notices pushed to the addresses that recipients have given. */
@NullMarked
@NamedInterface("webhook")
package org.tamga.mailroom.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
