/** Times in which messages were received and held, or not even received; what they certify and which deadlines they move. */
@NullMarked
@NamedInterface("outage")
package org.tamga.mailroom.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
