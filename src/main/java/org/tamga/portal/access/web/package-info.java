/** Persons, systems and applications on pages. */
@NullMarked
package org.tamga.portal.access.web;

import org.jspecify.annotations.NullMarked;
