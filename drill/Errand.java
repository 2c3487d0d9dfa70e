package drill;

/** Something that a declarant has still to send. */
record Errand(Message message, Kind kind) {

    enum Kind {
        /** The message, until it is answered. */
        LODGE,
        /** The message once more, though it was answered: the answer must be the same. */
        REPEAT,
        /** Other bytes under the same id: must be refused. */
        OTHER_BYTES
    }

    byte[] body() {
        return kind == Kind.OTHER_BYTES ? message.otherBytes() : message.bytes();
    }
}
