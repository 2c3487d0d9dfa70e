package org.tamga.mailroom.spi;

import java.util.Optional;
import java.util.UUID;

import org.tamga.shared.Mrn;

/** Writes notices out as the documents that declarants' systems read; where nobody does, they are told as JSON. */
public interface NoticeForm {

    /** The notice as a document of its law, XML; empty if there is no such notice. */
    Optional<String> findXml(Mrn mrn, UUID id);
}
