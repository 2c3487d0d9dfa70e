/** Changes of the law on pages, for officers. */
@NullMarked
package org.tamga.portal.law.web;

import org.jspecify.annotations.NullMarked;
