/** Acts of administration: who did what, noted before it is done. */
@NullMarked
package org.tamga.evidence.act;

import org.jspecify.annotations.NullMarked;
