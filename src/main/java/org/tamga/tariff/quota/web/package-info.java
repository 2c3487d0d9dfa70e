/** Tariff quotas over HTTP: what is left of them for everybody, and how they are looked after. */
@NullMarked
package org.tamga.tariff.quota.web;

import org.jspecify.annotations.NullMarked;
