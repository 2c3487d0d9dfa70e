/** Where an OpenID provider outside says who calls: its tokens, and signing people in there. */
@NullMarked
package org.tamga.access.tokens.outside;

import org.jspecify.annotations.NullMarked;
