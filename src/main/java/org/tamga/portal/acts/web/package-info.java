/** Acts that wait for a second administrator, on pages. */
@NullMarked
package org.tamga.portal.acts.web;

import org.jspecify.annotations.NullMarked;
