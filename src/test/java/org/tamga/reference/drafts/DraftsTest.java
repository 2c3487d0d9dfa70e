package org.tamga.reference.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tamga.reference.drafts.DraftOffice.ANNA;
import static org.tamga.reference.drafts.DraftOffice.BORIS;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.InForce;
import org.tamga.reference.LoadResult;
import org.tamga.reference.LoadResult.Refused;
import org.tamga.reference.UnknownLaw;
import org.tamga.reference.difference.Difference;
import org.tamga.reference.difference.Difference.Kind;
import org.tamga.reference.difference.Merge.Side;
import org.tamga.reference.drafts.Draft.Action;
import org.tamga.reference.drafts.Draft.State;
import org.tamga.reference.review.Review;
import org.tamga.testing.SettableClock;
import org.tamga.testing.TestDatabase;

/** A change of the law from its opening to its coming into force, and every way in which it may not go. */
class DraftsTest {

    private final TestDatabase database = TestDatabase.create();
    private final SettableClock clock = new SettableClock("2026-03-01T09:00:00Z");
    private final DraftOffice office = new DraftOffice(database, clock);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void becomesLawAfterASecondPersonHasApproved() {
        // given
        Draft draft = office.openWith("R,,,Red\n");
        assertThat(office.hasColour("R")).isFalse();
        office.desk.submit(draft.id(), Set.of(), ANNA);

        // when
        office.approval.approve(draft.id(), draft.version(), Set.of(), BORIS);
        Draft done = office.approval.schedule(draft.id(), null, Set.of(), ANNA);

        // then
        assertThat(done.state()).isEqualTo(State.IN_FORCE);
        assertThat(office.hasColour("R")).isTrue();
        assertThat(office.laws.current("demo").version()).isEqualTo(draft.version());
        assertThat(done.events()).extracting(DraftEvent::kind).containsExactly(DraftEvent.Kind.OPENED, DraftEvent.Kind.EDITED,
                DraftEvent.Kind.SUBMITTED, DraftEvent.Kind.APPROVED, DraftEvent.Kind.IN_FORCE);
        assertThat(done.events()).extracting(DraftEvent::by).containsExactly("anna", "anna", "anna", "boris", "anna");
        assertThat(done.events()).extracting(DraftEvent::reason).doesNotContain("");
    }

    @Test
    void cannotBeApprovedByWhoeverEditedOrSubmittedItLast() {
        Draft draft = office.openWith("R,,,Red\n");
        office.desk.submit(draft.id(), Set.of(), BORIS);

        assertThatThrownBy(() -> office.approval.approve(draft.id(), null, Set.of(), ANNA))
                .isInstanceOf(SecondPersonNeeded.class);
        assertThatThrownBy(() -> office.approval.approve(draft.id(), null, Set.of(), BORIS))
                .isInstanceOf(SecondPersonNeeded.class);

        By carl = new By("carl", "fine");
        assertThat(office.approval.approve(draft.id(), null, Set.of(), carl).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void namesWhereItStandsAndWhatIsAllowedInsteadOfDoingWhatItsStateForbids() {
        Draft draft = office.openWith("R,,,Red\n");

        DraftConflict conflict = catchThrowableOfType(DraftConflict.class,
                () -> office.approval.approve(draft.id(), null, Set.of(), BORIS));

        assertThat(conflict.state()).isEqualTo(State.OPEN);
        assertThat(conflict.allowed()).containsExactlyInAnyOrder(Action.EDIT, Action.SUBMIT, Action.WITHDRAW);
        assertThatThrownBy(() -> office.approval.schedule(draft.id(), null, Set.of(), ANNA)).isInstanceOf(DraftConflict.class);
    }

    @Test
    void losesItsSubmissionWhenItIsEditedAgain() {
        Draft draft = office.openWith("R,,,Red\n");
        office.desk.submit(draft.id(), Set.of(), ANNA);
        office.colours(draft, "G,,,Green\n");

        assertThat(office.drafts.get(draft.id()).state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> office.approval.approve(draft.id(), null, Set.of(), BORIS)).isInstanceOf(DraftConflict.class);
    }

    @Test
    void isNotApprovedInAnotherVersionThanThatLookedAt() {
        Draft seen = office.openWith("R,,,Red\n");
        office.colours(seen, "G,,,Green\n");
        office.desk.submit(seen.id(), Set.of(), ANNA);

        assertThatThrownBy(() -> office.approval.approve(seen.id(), seen.version(), Set.of(), BORIS))
                .isInstanceOf(DraftConflict.class).hasMessageContaining("changed meanwhile");
    }

    @Test
    void isNotEditedOnceItIsApproved() {
        Draft draft = office.approved("R,,,Red\n");

        assertThatThrownBy(() -> office.colours(draft, "G,,,Green\n")).isInstanceOf(DraftConflict.class);
    }

    @Test
    void endsWhenItIsWithdrawn() {
        Draft draft = office.openWith("R,,,Red\n");
        Draft withdrawn = office.desk.withdraw(draft.id(), ANNA);

        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(office.drafts.allowed(withdrawn)).isEmpty();
        assertThatThrownBy(() -> office.colours(draft, "G,,,Green\n")).isInstanceOf(DraftConflict.class);
    }

    @Test
    void demandsAReasonForEverythingThatIsDone() {
        By silent = new By("anna", " ");
        Draft draft = office.openWith("R,,,Red\n");

        assertThatThrownBy(() -> office.desk.open("demo", "t", null, silent)).isInstanceOf(DraftRefused.class);
        assertThatThrownBy(() -> office.desk.submit(draft.id(), Set.of(), silent)).isInstanceOf(DraftRefused.class)
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> office.desk.withdraw(draft.id(), silent)).isInstanceOf(DraftRefused.class);
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        Draft draft = office.open();

        assertThatThrownBy(() -> office.desk.submit(draft.id(), Set.of(), ANNA)).isInstanceOf(DraftRefused.class)
                .hasMessageContaining("changes nothing");
    }

    @Test
    void takesGoodRowsAndNamesBadOnes() {
        LoadResult result = office.colours(office.open(), "R,2026-02-30,,Red\nG,,,Green\nG,,,Greener\nB,,,Blue\n");

        assertThat(result.loaded()).isEqualTo(2);
        assertThat(result.refused()).containsExactly(new Refused(2, "valid_from is not a date (yyyy-MM-dd): 2026-02-30"),
                new Refused(4, "G overlaps row 3"));
    }

    @Test
    void keepsAFaultyFileAndNamesAllItsFaultsUntilItIsMended() {
        Draft draft = office.open();
        office.uploads.putFile(draft.id(), "codelists/colours.csv",
                "code,valid_from,valid_to\nR,,\nR,,\nG,2026-13-01,\n".getBytes(UTF_8), ANNA);

        assertThat(office.drafts.review(office.drafts.get(draft.id())).faults()).extracting(fault -> fault.row())
                .containsExactly(3, 4);
        FaultyPack faulty = catchThrowableOfType(FaultyPack.class, () -> office.desk.submit(draft.id(), Set.of(), ANNA));
        assertThat(faulty.faults()).hasSize(2);

        office.uploads.removeFile(draft.id(), "codelists/colours.csv", ANNA);
        assertThat(office.drafts.review(office.drafts.get(draft.id())).faults()).isEmpty();
    }

    @Test
    void isBlockedByAnErrorOfSoundness() {
        Draft draft = office.openWith("BLACK,,,Black\n");
        office.desk.submit(draft.id(), Set.of(), ANNA);

        DraftRefused refused = catchThrowableOfType(DraftRefused.class,
                () -> office.approval.approve(draft.id(), null, Set.of("C-1"), BORIS));

        assertThat(refused.reasons()).extracting(DraftRefused.Reason::code).containsExactly("unsound");
        assertThat(refused).hasMessageContaining("C-1, codelists/colours.csv BLACK: black is no colour");
    }

    @Test
    void needsEveryWarningToBeAcknowledged() {
        Draft draft = office.openWith("GREY,,,Grey\n");
        office.desk.submit(draft.id(), Set.of(), ANNA);

        assertThatThrownBy(() -> office.approval.approve(draft.id(), null, Set.of(), BORIS)).isInstanceOf(DraftRefused.class)
                .hasMessageContaining("C-2 has to be acknowledged");

        Draft approved = office.approval.approve(draft.id(), null, Set.of("C-2"), BORIS);
        assertThat(approved.acknowledged()).containsExactly("C-2");
    }

    @Test
    void isNotToBlameForWhatIsLawAlready() {
        office.inForce("BLACK,,,Black\n");
        Draft draft = office.openWith("BLACK,,,Black\nR,,,Red\n");
        office.desk.submit(draft.id(), Set.of(), ANNA);

        assertThat(office.drafts.review(draft).findings()).extracting(Review.Remark::inherited).containsExactly(true);
        assertThat(office.approval.approve(draft.id(), null, Set.of(), BORIS).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void showsItsDifferenceFromTheLawRowByRow() {
        office.inForce("R,,,Red\nG,,,Green\n");
        Draft draft = office.openWith("R,,,Crimson\nB,,,Blue\n");

        Difference difference = office.drafts.difference(draft);

        assertThat(difference.files()).hasSize(1);
        assertThat(difference.files().getFirst().rows()).extracting(row -> row.kind() + " " + row.key() + " " + row.columns())
                .containsExactly("CHANGED R [text_en]", "REMOVED G [code, text_en]", "ADDED B [code, text_en]");
        assertThat(difference.files().getFirst().count(Kind.ADDED)).isEqualTo(1);
    }

    @Test
    void mustBeRebasedWhenTheLawHasChangedMeanwhile() {
        // given
        Draft draft = office.openWith("R,,,Red\n");
        office.desk.submit(draft.id(), Set.of(), ANNA);
        office.tables.load("demo", "codelists/shades", org.tamga.reference.packs.TableUpload.Mode.REPLACE,
                DraftOffice.HEADER + "S,,,Shade\n", "carl");

        // then
        DraftConflict conflict = catchThrowableOfType(DraftConflict.class,
                () -> office.approval.approve(draft.id(), null, Set.of(), BORIS));
        assertThat(conflict.isOutdated()).isTrue();
        assertThat(conflict.allowed()).contains(Action.REBASE).doesNotContain(Action.APPROVE);

        // when
        office.desk.rebase(draft.id(), none -> null, ANNA);
        office.desk.submit(draft.id(), Set.of(), ANNA);
        office.approval.approve(draft.id(), null, Set.of(), BORIS);
        office.approval.schedule(draft.id(), null, Set.of(), BORIS);

        // then
        assertThat(office.hasColour("R")).isTrue();
        assertThat(office.laws.current("demo").codeLists().has("shades")).isTrue();
    }

    @Test
    void namesEveryRowThatBothChangedAndLetsAPersonDecide() {
        office.inForce("R,,,Red\nG,,,Green\nB,,,Blue\n");
        Draft draft = office.openWith("R,,,Crimson\nG,,,Green\nB,,,Navy\n");
        office.inForce("R,,,Scarlet\nG,,,Lime\nB,,,Blue\n");

        DraftConflict conflict = catchThrowableOfType(DraftConflict.class,
                () -> office.desk.rebase(draft.id(), none -> null, ANNA));
        assertThat(conflict.conflicts()).extracting(each -> each.place()).containsExactly("codelists/colours.csv R");
        assertThat(conflict.conflicts().getFirst().theirs()).containsEntry("text_en", "Scarlet");

        Draft rebased = office.desk.rebase(draft.id(), each -> Side.MINE, ANNA);
        assertThat(office.drafts.difference(rebased).files().getFirst().rows()).extracting(row -> row.key())
                .containsExactly("R", "B");
        assertThat(office.drafts.law(draft.id()).codeLists().list("colours")).extracting(entry -> entry.texts().get("en"))
                .containsExactly("Navy", "Lime", "Crimson");
    }

    @Test
    void mayStartFromAnEarlierVersionAndIsThenMadeAgainFromTheLawInForce() {
        String red = office.inForce("R,,,Red\n").version();
        office.inForce("R,,,Red\nG,,,Green\n");
        Draft draft = office.desk.open("demo", "Old colours", red, ANNA);
        office.colours(draft, "R,,,Red\nB,,,Blue\n");
        assertThat(office.drafts.isOutdated(office.drafts.get(draft.id()))).isTrue();

        office.desk.rebase(draft.id(), none -> null, ANNA);

        assertThat(office.drafts.law(draft.id()).codeLists().list("colours")).extracting(entry -> entry.code())
                .containsExactly("B", "G", "R");
        assertThatThrownBy(() -> office.desk.open("demo", "Never was", "0".repeat(64), ANNA)).isInstanceOf(UnknownLaw.class);
    }

    @Test
    void returnsToTheLawOfAnyDayAndForgetsNothing() {
        // given
        clock.set("2026-03-01T09:00:00Z");
        String red = office.inForce("R,,,Red\n").version();
        clock.set("2026-05-01T09:00:00Z");
        office.inForce("G,,,Green\n");
        clock.set("2026-06-01T09:00:00Z");

        // when
        Draft draft = office.desk.rollBack("demo", Instant.parse("2026-04-01T00:00:00Z"), "Back", ANNA);
        assertThat(office.hasColour("R")).isFalse();
        assertThatThrownBy(() -> office.approval.approve(draft.id(), null, Set.of(), ANNA))
                .isInstanceOf(SecondPersonNeeded.class);
        office.approval.approve(draft.id(), null, Set.of(), BORIS);
        office.approval.schedule(draft.id(), null, Set.of(), BORIS);

        // then
        assertThat(office.laws.current("demo").version()).isEqualTo(red);
        assertThat(office.laws.history("demo")).hasSize(4);
        assertThat(office.laws.inForceAt("demo", Instant.parse("2026-05-02T00:00:00Z")).map(InForce::version))
                .isNotEqualTo(Optional.of(red));
    }

    @Test
    void doesNotReturnToADayWithoutLawOrToTheLawThatHolds() {
        assertThatThrownBy(() -> office.desk.rollBack("demo", Instant.parse("2020-01-01T00:00:00Z"), "Back", ANNA))
                .isInstanceOf(UnknownLaw.class);
        assertThatThrownBy(() -> office.desk.rollBack("demo", Instant.parse("2026-03-02T00:00:00Z"), "Back", ANNA))
                .isInstanceOf(DraftRefused.class);
    }

    @Test
    void letsWhatWasLawOnceBeLawAgainIfItsErrorsAreAccepted() {
        office.inForce("BLACK,,,Black\n");
        clock.set("2026-05-01T09:00:00Z");
        office.inForce("R,,,Red\n");
        Draft draft = office.desk.rollBack("demo", Instant.parse("2026-04-01T00:00:00Z"), "Back", ANNA);

        assertThatThrownBy(() -> office.approval.approve(draft.id(), null, Set.of(), BORIS)).isInstanceOf(DraftRefused.class);
        assertThat(office.approval.approve(draft.id(), null, Set.of("C-1"), BORIS).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void keepsTheRehearsalsThatWereMadeOfIt() {
        Draft draft = office.openWith("R,,,Red\n");
        office.drafts.attachRehearsal(draft.id(), "rehearsal-1", "boris");

        assertThat(office.drafts.listRehearsals(draft.id())).extracting(Rehearsed::rehearsal, Rehearsed::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("rehearsal-1", draft.version()));
        assertThat(office.laws.version("demo", draft.version()).codeLists().has("colours")).isTrue();
    }

    @Test
    void neverChangesOrDeletesWhatWasDone() {
        office.openWith("R,,,Red\n");

        Stream.of("update reference.draft_event set done_by = 'nobody'", "delete from reference.draft_event")
                .forEach(sql -> assertThatThrownBy(() -> database.jdbc().sql(sql).update())
                        .hasMessageContaining("never changed or deleted"));
    }
}
