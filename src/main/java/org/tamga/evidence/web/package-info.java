/** The log over HTTP: heads and keys for everybody, proofs for whoever is concerned, the audit for administrators. */
@NullMarked
package org.tamga.evidence.web;

import org.jspecify.annotations.NullMarked;
