/**
 * What is to be said against a version of the law: why it does not compile, and what the soundness rules find.
 *
 * <p>Front door: {@link org.tamga.reference.review.Reviews}. Deliberately not here: the soundness rules, which belong to the
 * modules that own the tables ({@link org.tamga.reference.spi.LawReview}).
 */
@NullMarked
@NamedInterface("review")
package org.tamga.reference.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
