/** The users that exist as long as no database is configured. */
@NullMarked
package org.tamga.access.demo;

import org.jspecify.annotations.NullMarked;
