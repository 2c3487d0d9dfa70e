package org.tamga.cli.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that somebody does; of the first five, one is given.
 *
 * @param lodge     name of a sample
 * @param request   name of a message about the declaration just lodged
 * @param close     kind of the obligation that an officer closes
 * @param account   balance that the story's account is set to
 * @param look      anything: to look at the declaration as it stands
 * @param change    what to put in the place of what in the sample
 * @param reference {@code same} to use the last local reference number again
 */
record Step(@Nullable String lodge, @Nullable String request, @Nullable String close, @Nullable String account,
        @Nullable String look, @Nullable Map<String, String> change, @Nullable String reference, @Nullable Expected expect) {

    /** What is expected of the answer; null where it does not matter. */
    record Expected(@Nullable String state, @Nullable String status, @Nullable String payable, @Nullable Integer findings,
            @Nullable List<String> open) {

        /** What is not as expected. */
        List<String> unexpected(JsonNode answer) {
            List<String> found = new ArrayList<>();
            compare("state", state, answer.path("state").asString(""), found);
            compare("status", status, answer.path("status").asString(""), found);
            if (payable != null && new BigDecimal(payable)
                    .compareTo(new BigDecimal(answer.at("/assessment/totals/payable").asString("-1"))) != 0) {
                found.add("payable is " + answer.at("/assessment/totals/payable").asString("nothing") + ", not " + payable);
            }
            if (findings != null && findings != answer.path("findings").size()) {
                found.add(answer.path("findings").size() + " findings, not " + findings);
            }
            if (open != null) {
                compare("open", open.toString(),
                        answer.path("obligations").valueStream().map(each -> each.path("kind").asString()).toList().toString(),
                        found);
            }
            return found;
        }

        private static void compare(String what, @Nullable String expected, String actual, List<String> found) {
            if (expected != null && !expected.equals(actual)) {
                found.add(what + " is " + actual + ", not " + expected);
            }
        }
    }

    /** In a few words. */
    String what() {
        if (lodge != null) {
            return "same".equals(reference) ? "another declaration is lodged under the same reference" : "it is lodged";
        } else if (request != null) {
            return switch (request) {
                case "presentation" -> "the goods are presented";
                case "cancellation" -> "its cancellation is asked for";
                default -> "an amendment is sent (" + request + ")";
            };
        } else if (close != null) {
            return "an officer closes the obligation";
        }
        return account != null ? "the account is set to " + account + " DMD" : "some moments later";
    }
}
