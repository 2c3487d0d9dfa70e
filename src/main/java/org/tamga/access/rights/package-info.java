/** Who may do what: one table, {@code access/rights.yaml}, which the web layer obeys and the API publishes. */
@NullMarked
package org.tamga.access.rights;

import org.jspecify.annotations.NullMarked;
