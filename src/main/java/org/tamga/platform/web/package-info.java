/** What every answer over HTTP has in common. */
@NullMarked
package org.tamga.platform.web;

import org.jspecify.annotations.NullMarked;
