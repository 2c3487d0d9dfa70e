package org.tamga.tradetest;

import java.util.Locale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tamga.tradetest.Message.Kind;

/**
 * One scenario of the trade test.
 *
 * @param type      declaration type, for example {@code IMA}
 * @param procedure as its authors list it
 * @param listed    kinds of notices that its authors list; empty if they list none
 * @param messages  in the order of sending
 * @param samples   the notices that its authors give as files
 */
record Scenario(String name, String type, String procedure, Set<String> listed, List<Message> messages,
        List<Response> samples) {

    private static final Set<String> WAITING = Set.of("D", "E", "F", "K");

    static Scenario read(Path folder, String type, String procedure, String listed) {
        List<Path> files = files(folder);
        List<Message> messages = new ArrayList<>();
        List<Response> samples = new ArrayList<>();
        for (Path file : files) {
            String text = Message.text(file);
            if (text.contains("Response>")) {
                sample(text).ifPresent(samples::add);
            } else {
                kind(text).ifPresent(kind -> messages.add(Message.read(file, kind)));
            }
        }
        Set<String> kinds = Stream.of(listed.split(" ")).filter(kind -> !kind.isEmpty())
                .map(kind -> kind.replaceFirst("x\\d+$", "")).collect(Collectors.toCollection(TreeSet::new));
        dropDoubledMovements(messages);
        messages.sort(null);
        Scenario read = new Scenario(folder.getFileName().toString(), type, procedure, kinds, messages, samples);
        read.addWhatIsToldInWords();
        read.putReferencesRight();
        return read;
    }

    /** The sets of kinds that its authors give, in files or as a list; either is right. */
    List<Set<String>> expected() {
        Set<String> inFiles = samples.stream().map(Response::kind).collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(inFiles, listed).filter(kinds -> !kinds.isEmpty()).distinct().toList();
    }

    /** The lines of the last tax notice: the final one, or the one nearest to it. */
    Optional<Response> charge() {
        return Stream.of("4", "115", "67").flatMap(status -> samples.stream()
                .filter(sample -> sample.kind().equals("TAX") && status.equals(sample.status()))
                .reduce((first, last) -> last).stream()).findFirst();
    }

    /** Whether its notices tell of a quota that decided after the goods had gone. */
    boolean quotaDecides() {
        return samples.stream().anyMatch(sample -> sample.kind().equals("TAX") && "115".equals(sample.status()));
    }

    List<Response.Fault> faults() {
        return samples.stream().flatMap(sample -> sample.faults().stream()).filter(fault -> isRefusal()).toList();
    }

    boolean isRefusal() {
        return samples.isEmpty() ? listed.equals(Set.of("REJ"))
                : samples.stream().allMatch(sample -> sample.kind().equals("REJ"));
    }

    boolean hasMalformedFile() {
        return messages.stream().filter(each -> each.kind() == Kind.DECLARATION).anyMatch(Message::isMalformed);
    }

    boolean waitsForGoods() {
        return type.length() == 3 && WAITING.contains(type.substring(2));
    }

    /** Movements are told in words where the files are missing: the scenario would never get to what it expects. */
    private void addWhatIsToldInWords() {
        boolean arrives = messages.stream()
                .anyMatch(each -> each.kind() == Kind.MOVEMENT || each.kind() == Kind.ARRIVAL_NOTICE);
        boolean isExport = type.startsWith("EX") || procedure.startsWith("10");
        boolean goes = expected().stream().anyMatch(kinds -> kinds.contains("ACC"));
        if (arrives || !goes || messages.isEmpty()) {
            return;
        }
        int last = messages.getLast().step();
        if (isExport && expected().stream().anyMatch(kinds -> kinds.contains("EOG"))) {
            for (Message declaration : List.copyOf(messages)) {
                References.consignment(declaration).ifPresent(reference -> {
                    String location = References.location(declaration);
                    messages.add(Message.movement("EAL", reference, location, last + 1));
                    messages.add(Message.movement("EDL", reference, location, last + 2));
                });
            }
            messages.sort(null);
        } else if (waitsForGoods()) {
            messages.add(Message.arrivalNotice(last + 1));
        }
    }

    /** Some movement files are about the consignment of another run of their authors: they are meant for this one. */
    private void putReferencesRight() {
        List<Message> declarations = messages.stream().filter(each -> each.kind() == Kind.DECLARATION).toList();
        Set<String> known = References.all(declarations);
        messages.replaceAll(
                each -> each.kind() != Kind.MOVEMENT || each.consignment().filter(known::contains).isPresent() ? each
                        : declarations.stream().flatMap(declaration -> References.consignment(declaration).stream()).findFirst()
                                .filter(own -> each.consignment().isPresent()).map(each::ofConsignment).orElse(each));
    }

    private static void dropDoubledMovements(List<Message> messages) {
        boolean numbered = messages.stream().anyMatch(each -> each.kind() == Kind.MOVEMENT && each.step() < 100);
        messages.removeIf(each -> numbered && each.kind() == Kind.MOVEMENT && each.step() >= 100);
    }

    private static Optional<Response> sample(String text) {
        return text.contains("<WCOTypeName>RES") ? Response.parse(text) : Optional.empty();
    }

    private static Optional<Kind> kind(String text) {
        if (text.contains("inventoryLinkingMovementRequest") || text.contains("inventoryLinkingConsolidationRequest")) {
            return Optional.of(Kind.MOVEMENT);
        }
        if (!text.contains("Declaration>")) {
            return Optional.empty();
        }
        return Optional.of(text.contains("<TypeCode>COR<") ? Kind.AMENDMENT
                : text.contains("<TypeCode>INV<") ? Kind.WITHDRAWAL
                        : text.contains("<TypeCode>GPR<") ? Kind.ARRIVAL_NOTICE : Kind.DECLARATION);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
