/**
 * The tariff and the charge: what is owed for the goods of a declaration, and why.
 *
 * <p>Front door: {@link org.tamga.tariff.DutyAssessor}, a function of (request, law) to an {@link org.tamga.tariff.Assessment}
 * that carries its own explanation. Measures, taxes, reliefs, units and valuation rules are data of the country pack,
 * compiled into one immutable part of the {@link org.tamga.reference.Law}. {@link org.tamga.tariff.AssessmentArchive} keeps
 * every charge with its facts, to be worked out again in bulk.
 *
 * <p>Read first: {@link org.tamga.tariff.AssessmentRequest}, {@link org.tamga.tariff.Assessment}, then the kernel from
 * {@link org.tamga.tariff.rules.ConsignmentAssessor} down. Tariff quotas have a front door of their own, the
 * {@link org.tamga.tariff.quota.QuotaOffice}, which draws on them: what it grants is a fact of the request, so that the charge
 * needs no balance. Deliberately not here: payment, and the reading of declarations.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "access", "mailroom", "reference", "reference :: spi",
        "reference :: importing"})
package org.tamga.tariff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
