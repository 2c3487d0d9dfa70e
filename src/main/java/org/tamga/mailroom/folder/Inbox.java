package org.tamga.mailroom.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folders of one identity.
 *
 * <ul>
 * <li>the folder itself: files that are lodged;
 * <li>{@code received}: what was received, each beside its signed receipt, until it has its answer;
 * <li>{@code done}: the same, once the answer is there;
 * <li>{@code refused}: what was not taken in, each beside the problem;
 * <li>{@code outbox}: answers and notices.
 * </ul>
 */
record Inbox(Path folder) {

    static final String RECEIPT = ".receipt.json";
    static final String PROBLEM = ".problem.json";
    static final String ANSWER = ".answer.json";

    Path received(String name) {
        return folder.resolve("received").resolve(name);
    }

    Path done(String name) {
        return folder.resolve("done").resolve(name);
    }

    Path refused(String name) {
        return folder.resolve("refused").resolve(name);
    }

    Path outbox(String name) {
        return folder.resolve("outbox").resolve(name);
    }

    void make() throws IOException {
        for (Path each : new Path[]{received(""), done(""), refused(""), outbox("")}) {
            if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(each); // fails on a link: nothing is written where it leads
            }
        }
    }

    /** Whether nothing of that name was ever received here, as far as the folders tell. */
    boolean isFree(String name) {
        return !exists(received(name)) && !exists(received(name + RECEIPT)) && !exists(done(name))
                && !exists(outbox(name + ANSWER));
    }

    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
