/**
 * Tokens (OAuth 2): our own issuer with its keys, for systems and, in {@code code}, for applications that act for people; an
 * issuer outside in {@code outside}; what a token is checked for before it is believed.
 */
@NullMarked
package org.tamga.access.tokens;

import org.jspecify.annotations.NullMarked;
