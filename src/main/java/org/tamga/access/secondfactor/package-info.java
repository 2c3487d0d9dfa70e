/**
 * What people show besides their password: codes of an app on their phone (RFC 6238), or recovery codes. Front door:
 * {@link org.tamga.access.secondfactor.SecondFactors}. The arithmetic is {@link org.tamga.access.secondfactor.TimeCode}.
 */
@NullMarked
@NamedInterface("secondfactor")
package org.tamga.access.secondfactor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
