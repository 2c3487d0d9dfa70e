/**
 * Attacks on the running server, named after what they try. Which items of the standard they stand for is told by
 * {@code docs/security.md}; attacks on one part alone are tested where that part is.
 */
package org.tamga.security;
