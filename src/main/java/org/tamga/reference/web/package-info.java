/** The packs over HTTP: open to read, for administrators to change. */
@NullMarked
package org.tamga.reference.web;

import org.jspecify.annotations.NullMarked;
