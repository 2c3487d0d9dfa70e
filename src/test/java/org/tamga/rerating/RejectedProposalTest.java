package org.tamga.rerating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A proposal that an officer rejected: it stays so, unless the law changes again or another officer takes it up. */
class RejectedProposalTest extends ReratingStory {

    @Test
    void whatWasRejectedIsNotProposedAgainUnlessItIsSomethingElse() throws Exception {
        // given a proposal of 22.40 that an officer rejects
        goods = "970610";
        duty("6.00 %");
        String mrn = lodge("RR-5");
        String right = duty("4.00 %");
        await(RUNS, order(right));
        officer.post(PROPOSALS + "/" + mrn + "-1/reject", "application/json", "{\"reason\": \"the law is not retroactive\"}")
                .succeeded();

        // when it is re-rated again under the same law, and under one that is another in other things alone
        JsonNode again = await(RUNS, order(right));
        goods = "970690";
        duty("1.00 %");
        goods = "970610";
        JsonNode likewise = await(RUNS, order(duty("4.00 %")));

        // then nothing is proposed, and the report says why
        assertThat(again.path("proposed").asInt()).isZero();
        assertThat(again.path("declined").asInt()).isEqualTo(1);
        assertThat(likewise.path("proposed").asInt()).isZero();
        assertThat(likewise.path("declined").asInt()).isEqualTo(1);
        assertThat(admin.get(PROPOSALS + "/" + mrn + "-2").status()).isEqualTo(404);

        // but another duty is another question
        assertThat(await(RUNS, order(duty("3.00 %"))).path("proposed").asInt()).isEqualTo(1);
        assertThat(admin.get(PROPOSALS + "/" + mrn + "-2").succeeded().json().path("amount").asString()).isEqualTo("33.60");
    }

    @Test
    void whatWasRejectedIsTakenUpAgainByAnotherOfficerAndApprovedByAThird() throws Exception {
        // given a proposal of 22.40 that an officer rejects
        goods = "970530";
        duty("6.00 %");
        String proposal = PROPOSALS + "/" + lodge("RR-17") + "-1";
        await(RUNS, order(duty("4.00 %")));
        String why = "{\"reason\": \"the court has decided\"}";
        assertThat(second.post(proposal + "/take-up", "application/json", why).json().path("type").asString())
                .isEqualTo("urn:tamga:problem:wrong-state");
        officer.post(proposal + "/reject", "application/json", "{\"reason\": \"not retroactive\"}").succeeded();

        // when another takes it up again, with a reason
        assertThat(officer.post(proposal + "/take-up", "application/json", why).json().path("type").asString())
                .as("not the one who rejected it").isEqualTo("urn:tamga:problem:four-eyes");
        assertThat(second.post(proposal + "/take-up", "application/json", "{}").status()).isEqualTo(422);
        JsonNode again = second.post(proposal + "/take-up", "application/json", why).succeeded().json();

        // then it waits, with what was said; who took it up does not approve it, a third person does
        assertThat(again.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(again.path("takenUp").path("objected").asString()).isEqualTo("not retroactive");
        assertThat(again.path("decidedBy").isMissingNode()).isTrue();
        assertThat(second.post(proposal + "/approve", "application/json", "{}").json().path("type").asString())
                .isEqualTo("urn:tamga:problem:four-eyes");
        JsonNode paid = officer.post(proposal + "/approve", "application/json", "{}").succeeded().json();
        assertThat(paid.path("state").asString()).isEqualTo("PAID");
        assertThat(paid.path("takenUp").path("reason").asString()).isEqualTo("the court has decided");
    }

    @Test
    void whatWasRejectedStaysSoOnceSomethingElseIsProposed() throws Exception {
        goods = "970521";
        duty("6.00 %");
        String mrn = lodge("RR-18");
        await(RUNS, order(duty("4.00 %")));
        officer.post(PROPOSALS + "/" + mrn + "-1/reject", "application/json", "{\"reason\": \"no\"}").succeeded();
        await(RUNS, order(duty("3.00 %")));

        assertThat(second.post(PROPOSALS + "/" + mrn + "-1/take-up", "application/json", "{\"reason\": \"yes\"}").json()
                .path("type").asString()).isEqualTo("urn:tamga:problem:overtaken");
    }
}
