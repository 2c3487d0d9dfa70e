/** The pages over HTTP. */
@NullMarked
package org.tamga.portal.web;

import org.jspecify.annotations.NullMarked;
