/** The register over HTTP, for administrators. */
@NullMarked
package org.tamga.party.web;

import org.jspecify.annotations.NullMarked;
