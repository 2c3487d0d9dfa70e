/** Messages that the platform could not handle: kept for people to look at, to hand in again, or to give up. */
@NullMarked
@NamedInterface("setaside")
package org.tamga.mailroom.setaside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
