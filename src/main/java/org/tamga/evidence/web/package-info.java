/** The log over HTTP: heads and keys for everybody, proofs for whoever is concerned, the audit for administrators. */
@NullMarked
@NamedInterface("web")
package org.tamga.evidence.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
