package org.tamga.mailroom.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

import org.tamga.mailroom.bundle.BundleMessage;

/**
 * The folders of one identity.
 *
 * <ul>
 * <li>the folder itself: files that are lodged;
 * <li>{@code received}: what was received, each beside its signed receipt, until it has its answer; a zip beside the
 * receipts of all its messages;
 * <li>{@code done}: the same, once the answers are there;
 * <li>{@code refused}: what was not taken in, each beside the problem;
 * <li>{@code outbox}: answers and notices.
 * </ul>
 */
record Inbox(Path folder) {

    static final String RECEIPT = ".receipt.json";
    static final String PROBLEM = ".problem.json";
    static final String ANSWER = ".answer.json";

    /** In bytes; they leave room for what is added to them. */
    private static final int LONGEST_NAME = 190;
    private static final int LONGEST_ZIP = 140;

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

    static boolean isZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What a message of a zip is called: after both, or after its number where that is more than a file system takes. */
    static String inside(String zip, BundleMessage message) {
        String name = zip + "." + message.name().replaceAll("[/\\\\]", "_");
        return bytes(name) <= LONGEST_NAME ? name : zip + "." + message.number();
    }

    /** Whether a zip has a name to which nothing can be added. */
    static boolean isTooLong(String zip) {
        return bytes(zip) > LONGEST_ZIP;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
