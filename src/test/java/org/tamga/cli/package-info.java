@NullMarked
package org.tamga.cli;

import org.jspecify.annotations.NullMarked;
