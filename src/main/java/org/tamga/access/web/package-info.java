/** Access over HTTP: which path is open to whom, and how a refusal reads. */
@NullMarked
package org.tamga.access.web;

import org.jspecify.annotations.NullMarked;
