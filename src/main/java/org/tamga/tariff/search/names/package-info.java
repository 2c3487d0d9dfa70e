/** What people call goods: data of the server for every pack, and of a pack for itself. */
@NullMarked
package org.tamga.tariff.search.names;

import org.jspecify.annotations.NullMarked;
