/**
 * Tamga, an open digital customs platform: one application, whose modules are the packages directly below this one.
 *
 * <p>A module's root package is its API; what lies deeper is its own affair. Who may use whom stands in each module's
 * {@code package-info} and is verified by the build.
 */
@NullMarked
package org.tamga;

import org.jspecify.annotations.NullMarked;
