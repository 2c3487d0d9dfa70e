/**
 * What {@code ./tamga demo} shows: stories of declarations, played against a server by its API.
 *
 * <p>Read first: {@link org.tamga.cli.demo.Demo}, and the stories in {@code samples/demo.yaml}.
 */
@NullMarked
package org.tamga.cli.demo;

import org.jspecify.annotations.NullMarked;
