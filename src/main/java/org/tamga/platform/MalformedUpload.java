package org.tamga.platform;

/** What was sent cannot be read as what it should be, so that nothing of it can be judged. */
public class MalformedUpload extends RuntimeException {

    public MalformedUpload(String message) {
        super(message);
    }
}
