/** Accounts over HTTP. */
@NullMarked
package org.tamga.revenue.web;

import org.jspecify.annotations.NullMarked;
