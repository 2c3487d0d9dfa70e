package org.tamga.tradetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.testing.Outsider;
import org.tamga.tradetest.Message.Kind;

/** Drives scenarios through the server, only by what everybody can call. */
final class TradeTestRun {

    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private final Outsider trader;
    private final Outsider admin;
    private final GivenMeasures.Manner manner;

    /**
     * What came back.
     *
     * @param notices of all declarations of the scenario, oldest first
     * @param trouble what the server answered to a message that it did not take; null if it took all
     */
    record Result(List<Response> notices, @Nullable String trouble) {
    }

    TradeTestRun(Outsider trader, Outsider admin, GivenMeasures.Manner manner) {
        this.trader = trader;
        this.admin = admin;
        this.manner = manner;
    }

    /** Puts the measures of the scenario into force in place of all others, and sends its messages. */
    Result run(Scenario scenario) {
        measures(scenario).ifPresent(csv -> load("packs/gb/measures?mode=replace", csv));
        quotas(scenario).ifPresent(csv -> load("packs/gb/quotas?mode=replace", csv));
        return send(scenario);
    }

    /** Adds the measures of the scenario to those in force, and sends its messages. */
    Result runAmongOthers(Scenario scenario) {
        measures(scenario).ifPresent(csv -> load("packs/gb/measures?mode=add", csv));
        quotas(scenario).ifPresent(csv -> load("packs/gb/quotas?mode=replace", csv));
        return send(scenario);
    }

    /** @throws IllegalStateException if a row is refused */
    void load(String table, String csv) {
        Outsider.Answer answer = admin.upload(table, csv).succeeded();
        if (!answer.json().path("refused").isEmpty()) {
            throw new IllegalStateException(answer.body() + "\n" + csv);
        }
    }

    /** Empty if it claims no quota. */
    private static Optional<String> quotas(Scenario scenario) {
        try {
            return scenario.messages().stream().filter(message -> message.kind() == Kind.DECLARATION).findFirst()
                    .flatMap(message -> GivenQuotas.of(message.declaration(),
                            scenario.charge().map(Response::lines).orElse(List.of()), scenario.quotaDecides()));
        } catch (MalformedMessage malformed) {
            return Optional.empty();
        }
    }

    /** Empty if the scenario has no declaration that could be read. */
    Optional<String> measures(Scenario scenario) {
        return scenario.messages().stream().filter(message -> message.kind() == Kind.DECLARATION).findFirst()
                .flatMap(message -> measures(scenario, message));
    }

    private Optional<String> measures(Scenario scenario, Message declaration) {
        try {
            return Optional.of(scenario.charge()
                    .map(charge -> GivenMeasures.of(declaration.declaration(), charge.lines(), manner,
                            scenario.quotaDecides()))
                    .orElseGet(() -> GivenMeasures.ordinary(declaration.declaration())));
        } catch (MalformedMessage malformed) {
            return Optional.empty();
        }
    }

    /** Sends the messages in their order, each about the declaration before it. */
    Result send(Scenario scenario) {
        List<String> mrns = new ArrayList<>();
        List<String> trouble = new ArrayList<>();
        String reference = "";
        for (Message message : scenario.messages()) {
            if (message.kind() == Kind.DECLARATION) {
                reference = "TT" + REFERENCES.incrementAndGet() + "." + Long.toString(System.nanoTime(), 36);
            }
            Message sent = addressed(message, reference, mrns);
            Outsider.Answer answer = trader.lodge(sent.bytes());
            if (answer.status() != 200) {
                trouble.add(message.name() + ": HTTP " + answer.status() + " "
                        + answer.json().path("detail").asString(""));
            } else if (message.kind() == Kind.DECLARATION) {
                mrns.add(answer.json().path("mrn").asString());
            } else if (answer.json().path("mrn").asString("").isEmpty()) {
                trouble.add(message.name() + ": " + answer.json().path("findings").path(0).path("text").asString(""));
            }
        }
        List<Response> notices = new ArrayList<>();
        mrns.forEach(mrn -> trader.noticesAsXml(mrn).forEach(xml -> Response.parse(xml).ifPresent(notices::add)));
        mrns.forEach(mrn -> trouble.addAll(undetermined(mrn)));
        return new Result(notices, trouble.isEmpty() ? null : String.join("; ", trouble));
    }

    /** What the server could not charge, in its own words. */
    private List<String> undetermined(String mrn) {
        Outsider.Answer trace = trader.get("/api/v1/declarations/" + mrn + "/assessment/trace");
        List<String> reasons = new ArrayList<>();
        if (trace.status() == 200) {
            trace.json().path("undetermined").forEach(each -> reasons.add("not charged: "
                    + each.path("reason").asString().replaceFirst(" on \\d{4}-\\d{2}-\\d{2}$", "")));
        }
        return reasons.stream().distinct().toList();
    }

    private static Message addressed(Message message, String reference, List<String> mrns) {
        return switch (message.kind()) {
            case DECLARATION -> message.withReference(reference);
            case AMENDMENT, WITHDRAWAL, ARRIVAL_NOTICE -> mrns.isEmpty() ? message
                    : message.withReference(reference).about(mrns.getLast());
            case MOVEMENT -> message;
        };
    }
}
