/** Binding rulings on pages: search for everybody, applications for traders, the desk for officers. */
@NullMarked
package org.tamga.portal.ruling.web;

import org.jspecify.annotations.NullMarked;
