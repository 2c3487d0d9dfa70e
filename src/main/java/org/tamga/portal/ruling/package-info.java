/** What the pages of binding rulings show: those that are published, and applications on their way. */
@NullMarked
package org.tamga.portal.ruling;

import org.jspecify.annotations.NullMarked;
