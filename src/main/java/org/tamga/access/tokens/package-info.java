/**
 * Tokens (OAuth 2): our own issuer with its keys and the systems that it knows, or an issuer outside; what a token is checked
 * for before it is believed.
 */
@NullMarked
package org.tamga.access.tokens;

import org.jspecify.annotations.NullMarked;
