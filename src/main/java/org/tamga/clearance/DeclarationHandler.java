package org.tamga.clearance;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tamga.clearance.rules.Faults;
import org.tamga.declaration.messages.DeclarationMessage;
import org.tamga.declaration.messages.DeclarationReader;
import org.tamga.mailroom.Letter;
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
    public DeclarationMessage open(byte[] body) {
        return reader.read(body);
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
