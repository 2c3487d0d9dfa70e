package org.tamga.reference.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.reference.CodeLists.Entry;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.PackProfile;
import org.tamga.reference.UnknownLaw;

/** The law in force, for everybody. */
@RestController
@RequestMapping("/api/v1/packs")
class PackPublication {

    private final LawBook laws;
    private final Clock clock;

    PackPublication(LawBook laws, Clock clock) {
        this.laws = laws;
        this.clock = clock;
    }

    record Pack(String pack, Map<String, String> name, String country, String currency, String zone, List<String> languages,
            String lawVersion) {
        static Pack of(Law law) {
            PackProfile profile = law.part(PackProfile.class);
            return new Pack(law.pack(), profile.name(), law.country(), law.currency(), profile.zone(), profile.languages(),
                    law.version());
        }
    }

    record Code(String code, LocalDate validFrom, @Nullable LocalDate validTo, Map<String, String> texts) {
        static Code of(Entry entry) {
            return new Code(entry.code(), entry.validity().from(), entry.validity().to(), entry.texts());
        }
    }

    record CodeList(String pack, String list, String lawVersion, LocalDate date, List<Code> codes) {
    }

    @GetMapping
    List<Pack> packs() {
        return laws.all().stream().map(Pack::of).toList();
    }

    @GetMapping("/{pack}")
    Pack pack(@PathVariable String pack) {
        return Pack.of(laws.current(pack));
    }

    @GetMapping("/{pack}/codelists")
    List<String> codeLists(@PathVariable String pack) {
        return laws.current(pack).codeLists().ids();
    }

    /** The codes of a list that are valid on a day, today unless one is named. */
    @GetMapping("/{pack}/codelists/{list}")
    CodeList codeList(@PathVariable String pack, @PathVariable String list,
            @RequestParam(required = false) @Nullable LocalDate date) {
        Law law = laws.current(pack);
        if (!law.codeLists().has(list)) {
            throw new UnknownLaw("pack " + pack + " has no code list " + list);
        }
        LocalDate day = date == null ? law.dayOf(clock.instant()) : date;
        return new CodeList(pack, list, law.version(), day, law.codeLists().list(list).stream()
                .filter(entry -> entry.validity().holdsOn(day)).map(Code::of).toList());
    }
}
