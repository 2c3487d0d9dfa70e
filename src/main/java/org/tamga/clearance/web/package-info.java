/** Declarations over HTTP. */
@NullMarked
package org.tamga.clearance.web;

import org.jspecify.annotations.NullMarked;
