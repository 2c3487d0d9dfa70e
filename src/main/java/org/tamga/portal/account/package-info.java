/** What people see of their own access: which applications act for them. */
@NullMarked
package org.tamga.portal.account;

import org.jspecify.annotations.NullMarked;
