/** Webhooks over HTTP. */
@NullMarked
package org.tamga.mailroom.web;

import org.jspecify.annotations.NullMarked;
