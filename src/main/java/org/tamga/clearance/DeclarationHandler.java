package org.tamga.clearance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.access.Role;
import org.tamga.clearance.rules.Faults;
import org.tamga.declaration.messages.DeclarationMessage;
import org.tamga.declaration.messages.DeclarationReader;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.NotAdmitted;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.spi.MessageHandler;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.shared.wco.ReaderLimits;

/** Owns declaration messages: new declarations, amendments, withdrawals, and the presentation of goods. */
@Component
public class DeclarationHandler implements MessageHandler<DeclarationMessage> {

    /** The kind of message that this handler owns. */
    public static final String KIND = "declaration";

    private static final Pattern ROOT = Pattern.compile("<([\\w.-]+:)?(MetaData|Declaration)[\\s/>]");
    private static final int LOOK_AHEAD = 1000;

    private final DeclarationReader reader;
    private final LawBook lawBook;
    private final Lodgement lodgement;
    private final Requests requests;

    DeclarationHandler(ReaderLimits limits, LawBook lawBook, Lodgement lodgement, Requests requests) {
        this.reader = new DeclarationReader(limits);
        this.lawBook = lawBook;
        this.lodgement = lodgement;
        this.requests = requests;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean recognises(byte[] body) {
        return ROOT.matcher(new String(body, 0, Math.min(body.length, LOOK_AHEAD), StandardCharsets.UTF_8)).find();
    }

    @Override
    public DeclarationMessage open(byte[] body) {
        return reader.read(body);
    }

    /**
     * Whoever belongs to parties lodges for these alone: one of them must be the declarant or its representative. That nobody
     * is named at all is left to the rulebook.
     */
    @Override
    public void admit(Caller sender, DeclarationMessage message) {
        if (sender.is(Role.PORT) && !sender.is(Role.TRADER) && !sender.is(Role.BROKER)) {
            throw new NotAdmitted(sender.name() + " says what happens to goods, and declares none");
        }
        if (message.kind() != DeclarationMessage.Kind.DECLARATION || sender.parties().isEmpty()) {
            return;
        }
        GoodsDeclaration declaration = new GoodsDeclaration(message.declaration());
        List<String> named = Stream.of(declaration.declarant(), declaration.representative()).filter(Objects::nonNull).toList();
        if (!named.isEmpty() && named.stream().noneMatch(sender.parties()::contains)) {
            throw new NotAdmitted(
                    sender.name() + " lodges for " + String.join(", ", sender.parties().stream().sorted().toList())
                            + " alone; declarant or representative of this declaration: " + String.join(", ", named));
        }
    }

    @Override
    public Outcome handle(Letter letter, DeclarationMessage message) {
        Optional<Law> found = lawBook.forMessage(message.metaData().country());
        if (found.isEmpty()) {
            return requests.refuse(letter, Faults.noSuchLaw(message));
        }
        Law law = found.get();
        return switch (message.kind()) {
            case DECLARATION -> lodgement.lodge(letter, message.declaration(), law);
            case AMENDMENT -> requests.amend(letter, message.declaration(), law);
            case CANCELLATION -> requests.withdraw(letter, message.declaration(), law);
            case ARRIVAL -> requests.present(letter, message.declaration(), law);
            case UNKNOWN -> requests.refuse(letter, Faults.unknownFunction(message.declaration(), law));
        };
    }
}
