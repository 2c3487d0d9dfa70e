/**
 * A change of the law as a process: a draft is opened on a version of a pack, edited, looked through, submitted, approved by
 * a second person, and brought into force at a set moment.
 *
 * <p>Front door: {@link org.tamga.reference.drafts.Drafts}. Nothing about a draft is ever changed or deleted: its state, and
 * what may be done with it, follow from the list of what was done ({@link org.tamga.reference.drafts.Draft}). Read first:
 * those two, then {@link org.tamga.reference.drafts.Approval}. Deliberately not here: the soundness rules, which belong to
 * the modules that own the tables ({@link org.tamga.reference.spi.LawReview}), and rehearsals, of which a draft keeps the id.
 */
@NullMarked
@NamedInterface("drafts")
package org.tamga.reference.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
