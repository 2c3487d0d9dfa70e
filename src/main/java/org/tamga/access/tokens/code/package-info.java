/**
 * How applications come by tokens that act for a person: authorisation code with proof of possession (RFC 7636), then tokens
 * that are each good for one other. The protocol is Spring's; what it keeps is {@link org.tamga.access.applications}'.
 */
@NullMarked
package org.tamga.access.tokens.code;

import org.jspecify.annotations.NullMarked;
