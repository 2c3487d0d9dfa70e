/** What goods of a kind usually weigh and cost, and what a declaration says of it. */
@NullMarked
package org.tamga.rulebook.rules.credibility;

import org.jspecify.annotations.NullMarked;
