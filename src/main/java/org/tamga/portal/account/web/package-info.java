/** Pages about one's own access. */
@NullMarked
package org.tamga.portal.account.web;

import org.jspecify.annotations.NullMarked;
