package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.setaside.SetAsideDesk;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/**
 * Every page to which links lead, one of each kind, as somebody sees it who trades, who works for the customs, and who
 * administers: fits a phone, can be used without a mouse, and says to a screen reader what it says to the eye.
 */
@ServerTest
class EveryPageTest extends InBrowser {

    private static final Pattern NO_PAGE = Pattern
            .compile("/(openapi|actuator|api|webjars|assets)\\b.*|.*(\\.csv|/content|/files?)");
    /** What tells one page of a kind from another: ids, numbers of declarations and rulings, codes. */
    private static final Pattern WHICH = Pattern
            .compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d\\d[A-Z]{2}[A-Z0-9]{14}|[A-Z]+\\d{4}-\\d+|\\d{2,}[-\\d]*");
    private static final int FEWEST_PAGES = 12;

    @Autowired
    private MessageStore messages;

    @Autowired
    private SetAsideDesk setAside;

    @Autowired
    private TransactionOperations transactions;

    private final Letter letter = new Letter(TimeOrderedId.next(), "trader", "declaration", Clock.systemUTC().instant());

    @BeforeEach
    void setAMessageAside() {
        transactions.executeWithoutResult(status -> {
            messages.receive(List.of(new MessageStore.Incoming(letter, letter.conversation().toString(), "http", "hash",
                    "?".getBytes(StandardCharsets.UTF_8), 0, UUID.randomUUID())));
            setAside.put(letter, 4, "a.name.as.long.as.those.of.classes.are.that.nobody.can.break.OutOfBounds: 7", "at a.name");
        });
    }

    @AfterEach
    void giveItUp() {
        setAside.giveUp(letter.conversation(), "every page was looked at", "officer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader", "officer", "admin2"})
    void canBeUsedByEverybody(String visitor) {
        lodgeSomethingAndProposeAnAct(visitor);
        signIn(visitor);
        browser.resize(390, 844);

        SoftAssertions faults = new SoftAssertions();
        Set<String> seen = new HashSet<>();
        Deque<String> links = new ArrayDeque<>(List.of("/"));
        while (!links.isEmpty()) {
            String link = links.removeFirst();
            if (seen.add(kind(link))) {
                browser.visit(link);
                look(link, faults);
                links.addAll(browser.links().stream().filter(each -> !NO_PAGE.matcher(kind(each)).matches()).toList());
            }
        }

        faults.assertAll();
        assertThat(seen).hasSizeGreaterThan(FEWEST_PAGES);
    }

    private void look(String link, SoftAssertions faults) {
        faults.assertThat(browser.widerThanThePage()).as("what is wider than a phone on %s", link).isEmpty();
        faults.assertThat(browser.complaints()).as("complaints of the browser on %s", link).isEmpty();
        faults.assertThat(browser.barriers()).as("barriers on %s", link).isEmpty();
        browser.complaints(); // those about the checks themselves
        browser.find("body").sendKeys(Keys.TAB);
        faults.assertThat(browser.focused().getText()).as("first stop of the keyboard on %s", link)
                .isEqualTo("Skip to the content");
    }

    /** The page without what tells it from others of its kind. */
    private static String kind(String link) {
        return WHICH.matcher(link.replaceFirst("[?#].*", "")).replaceAll("*");
    }

    private void lodgeSomethingAndProposeAnAct(String visitor) {
        for (String sample : List.of("1-coffee-machines", "4-with-faults")) {
            browser.visit("/");
            browser.choose("#sample", sample);
            browser.find("form[action='/lodge'] button").click();
            browser.await(".case");
        }
        new Outsider(port, "admin").put("/api/v1/admin/identities/every-page-" + visitor, "application/json",
                "{\"password\": \"%s\", \"roles\": [\"ADMIN\"]}".formatted(ServerTest.PASSWORD)).succeeded();
    }

    private void signIn(String name) {
        browser.visit("/sign-in");
        browser.find("#username").sendKeys(name);
        browser.enter("#password", ServerTest.PASSWORD);
    }
}
