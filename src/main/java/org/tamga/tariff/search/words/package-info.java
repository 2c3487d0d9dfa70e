/** How the words of a question can be understood: stems, misspellings, words run together, everyday names. */
@NullMarked
package org.tamga.tariff.search.words;

import org.jspecify.annotations.NullMarked;
