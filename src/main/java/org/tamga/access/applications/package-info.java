/**
 * Applications that act for people: which there are, and what each person lets them do.
 *
 * <p>Front doors: {@link org.tamga.access.applications.Applications} for administrators, {@link
 * org.tamga.access.applications.Permissions} for the person. How an application comes by its tokens is in {@code tokens.code}.
 */
@NullMarked
@NamedInterface("applications")
package org.tamga.access.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
