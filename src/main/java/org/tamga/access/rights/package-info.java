/** Who may do what: one table, {@code access/rights.yaml}, which the web layer obeys and the API publishes. */
@NullMarked
@NamedInterface("rights")
package org.tamga.access.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
