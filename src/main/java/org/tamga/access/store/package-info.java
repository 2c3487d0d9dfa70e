/** Where identities are kept. */
@NullMarked
package org.tamga.access.store;

import org.jspecify.annotations.NullMarked;
