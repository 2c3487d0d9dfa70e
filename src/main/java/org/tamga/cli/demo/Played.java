package org.tamga.cli.demo;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * What came of a step.
 *
 * @param answer     of the server, with the open obligations of the declaration; empty if nothing was to be seen
 * @param unexpected what is not as expected
 * @param millis     until the answer was there
 */
record Played(JsonNode answer, List<String> unexpected, long millis) {
}
