/** What the pages of the tariff show. */
@NullMarked
package org.tamga.portal.tariff;

import org.jspecify.annotations.NullMarked;
