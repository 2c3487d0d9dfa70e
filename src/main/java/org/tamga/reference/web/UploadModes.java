package org.tamga.reference.web;

import java.util.Locale;

import org.tamga.platform.MalformedUpload;
import org.tamga.reference.packs.TableUpload.Mode;

/** What becomes of the rows that are there, as a caller says it. */
final class UploadModes {

    private UploadModes() {
    }

    static Mode of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "add" -> Mode.ADD;
            case "replace" -> Mode.REPLACE;
            default -> throw new MalformedUpload("mode is add or replace, not " + text);
        };
    }
}
