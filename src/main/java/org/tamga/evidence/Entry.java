package org.tamga.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.tamga.evidence.merkle.Hash;

/**
 * One entry of the log: the rows that one transaction stored about one subject.
 *
 * @param id      UUID of version 7, which carries the moment
 * @param content a line with id and subject, then a line for each fact: kind, id, hash. These bytes are the leaf of the tree
 */
public record Entry(UUID id, String subject, String content) {

    private static final char SPACE = ' ';

    static Entry of(UUID id, String subject, List<Fact> facts) {
        StringBuilder content = new StringBuilder(128 * (facts.size() + 1));
        content.append(id).append(SPACE).append(subject).append('\n');
        for (Fact fact : facts) {
            content.append(fact.kind()).append(SPACE).append(fact.id()).append(SPACE).append(fact.hash()).append('\n');
        }
        return new Entry(id, subject, content.toString());
    }

    public Hash leafHash() {
        return Hash.ofLeaf(content.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if the content is not of that form, or not of this id and subject */
    public List<Fact> facts() {
        String[] lines = content.split("\n");
        if (!lines[0].equals(id + " " + subject)) {
            throw new IllegalArgumentException("the entry begins with '" + lines[0] + "'");
        }
        List<Fact> facts = new ArrayList<>(lines.length);
        for (int i = 1; i < lines.length; i++) {
            String[] words = lines[i].split(" ");
            if (words.length != 3) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the entry is no fact");
            }
            facts.add(new Fact(subject, words[0], UUID.fromString(words[1]), words[2]));
        }
        return facts;
    }
}
