package org.tamga.rerating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tamga.revenue.Account;
import org.tamga.revenue.AccountId;
import org.tamga.revenue.Demand;
import org.tamga.revenue.PaymentRules;
import org.tamga.shared.Money;
import org.tamga.shared.Mrn;
import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;

/** A duty turns out to be wrong after it was charged: from the rehearsal of the correction to the money, by the public API. */
class ReratingStoryTest extends ReratingStory {

    @Test
    void aWrongDutyIsRehearsedReratedAndGivenBackOnce() throws Exception {
        // given a declaration of 1,000.00 that was charged 6 % duty: 60.00, fee 10.00, tax 12 % of 1,060.00 = 127.20
        String wrong = duty("6.00 %");
        String mrn = lodge("RR-1");
        assertThat(balance()).isEqualByComparingTo("802.80");
        assertThat(await("/api/v1/admin/rehearsals", order(wrong)).path("run").path("counts").path("unchanged").asInt())
                .as("under its own law it is what it was").isEqualTo(1);

        // when the law is corrected to 4 %, and rehearsed before it comes into force
        String right = duty("4.00 %");
        admin.post("/api/v1/admin/packs/demo/versions/" + wrong + "/in-force", "application/json", "").succeeded();
        JsonNode rehearsal = await("/api/v1/admin/rehearsals", order(right));

        // then it would be 40.00 and 124.80
        assertThat(rehearsal.path("run").path("counts").path("changed").asInt()).isEqualTo(1);
        assertThat(rehearsal.path("total").path("difference").path("payable").asString()).isEqualTo("-22.40");
        assertThat(rehearsal.path("byTaxType")).extracting(each -> each.path("key").asString() + " "
                + each.path("difference").path("assessed").asString()).containsExactly("A00 -20.00", "B00 -2.40");
        String csv = admin.get("/api/v1/admin/rehearsals/" + rehearsal.path("run").path("id").asString() + "/differences.csv")
                .succeeded().body();
        assertThat(csv.lines()).contains(
                mrn + ",1,XD000000001001,1,97021000,A00,E,60.00,40.00,-20.00,60.00,40.00,-20.00,0.00,0.00,0.00");
        assertThat(balance()).isEqualByComparingTo("802.80");

        // when it is re-rated, with interest for 73 days
        JsonNode rerating = await(RUNS, order(right));

        // then 22.40 are to be given back, with 22.40 × 4 % × 73 / 365 = 0.18
        assertThat(rerating.path("proposed").asInt()).isEqualTo(1);
        JsonNode proposal = admin.get(PROPOSALS + "/" + mrn + "-1").succeeded().json();
        assertThat(proposal.path("kind").asString()).isEqualTo("REFUND");
        assertThat(proposal.path("amount").asString()).isEqualTo("22.40");
        assertThat(proposal.path("interest").path("amount").asString()).isEqualTo("0.18");

        // who ordered it may not approve it, a trader neither
        Outsider.Answer same = admin.post(PROPOSALS + "/" + mrn + "-1/approve", "application/json", "");
        assertThat(same.status()).isEqualTo(403);
        assertThat(same.json().path("type").asString()).isEqualTo("urn:tamga:problem:four-eyes");
        assertThat(trader.post(PROPOSALS + "/" + mrn + "-1/approve", "application/json", "").status()).isEqualTo(403);
        assertThat(trader.get(PROPOSALS).status()).isEqualTo(403);

        // a second person approves: the account is moved, once
        JsonNode paid = second.post(PROPOSALS + "/" + mrn + "-1/approve", "application/json", "").succeeded().json();
        assertThat(paid.path("state").asString()).isEqualTo("PAID");
        assertThat(balance()).isEqualByComparingTo("825.38");
        Outsider.Answer again = second.post(PROPOSALS + "/" + mrn + "-1/approve", "application/json", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("state").asString()).isEqualTo("PAID");
        assertThat(again.json().path("allowed")).isEmpty();

        // and what was decided is in the record of the declaration
        assertThat(admin.get("/api/v1/declarations/" + mrn + "/decisions").succeeded().body()).contains("CORRECTION", "admin2");

        // when it is re-rated again, under the same law and under one of 5 %
        assertThat(await(RUNS, order(right)).path("proposed").asInt()).isZero();
        String other = duty("5.00 %");
        await(RUNS, order(other));

        // then only the difference to what has been given back is proposed: 10.00 + 1.20
        JsonNode recovery = admin.get(PROPOSALS + "/" + mrn + "-2").succeeded().json();
        assertThat(recovery.path("kind").asString()).isEqualTo("RECOVERY");
        assertThat(recovery.path("amount").asString()).isEqualTo("11.20");

        // the trader sees both, another sees none
        assertThat(trader.get("/api/v1/proposals?limit=1000").succeeded().json())
                .extracting(each -> each.path("id").asString()).contains(mrn + "-1", mrn + "-2");
        assertThat(new Outsider(port, "broker").get("/api/v1/proposals").succeeded().json()).isEmpty();
    }

    @Test
    void whileAnAmendmentIsBeingChargedNothingIsBookedForTheVersionBefore() throws Exception {
        // given a proposal that waits
        goods = "970190";
        duty("6.00 %");
        String mrn = lodge("RR-10");
        await(RUNS, order(duty("4.00 %")));

        // when a later version has been charged the same, and has not come to rest yet
        AccountId account = new AccountId(Account.Kind.DEFERMENT, ACCOUNT);
        BigDecimal before = balance();
        paymentOffice.settle(Mrn.of(mrn), 2,
                List.of(new Demand(account, "", new Money(new BigDecimal("1000.00").subtract(before), "DMD"))),
                new PaymentRules(Map.of(), false));
        JsonNode late = second.post(PROPOSALS + "/" + mrn + "-1/approve", "application/json", "").succeeded().json();

        // then it was approved, and no account has moved
        assertThat(late.path("state").asString()).isEqualTo("APPROVED");
        assertThat(late.path("remark").asString()).contains("a later version");
        assertThat(balance()).isEqualByComparingTo(before);
    }

    @Test
    void anAmendmentOvertakesWhatWasProposedAndTheNewVersionCounts() throws Exception {
        // given a proposal that waits
        goods = "970310";
        duty("6.00 %");
        String mrn = lodge("RR-2");
        String right = duty("4.00 %");
        await(RUNS, order(right));
        assertThat(admin.get(PROPOSALS + "/" + mrn + "-1").succeeded().json().path("state").asString()).isEqualTo("PROPOSED");

        // when the value is amended to 1,250.00, charged under the law in force, 4 %
        trader.lodge(Files.readString(AMENDMENT).replace("{{declaration}}", mrn).replace("SC15-B", "RR-2-B")
                .getBytes(StandardCharsets.UTF_8)).succeeded();
        Outsider.Answer late = second.post(PROPOSALS + "/" + mrn + "-1/approve", "application/json", "");

        // then the proposal is void, and nothing is left to correct
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("type").asString()).isEqualTo("urn:tamga:problem:overtaken");
        assertThat(await(RUNS, order(right)).path("proposed").asInt()).isZero();

        // under another law the new version is corrected: 5 % of 1,250.00 is 12.50 more, with tax 1.50
        await(RUNS, order(duty("5.00 %")));
        JsonNode proposal = admin.get(PROPOSALS + "/" + mrn + "-2").succeeded().json();
        assertThat(proposal.path("version").asInt()).isEqualTo(2);
        assertThat(proposal.path("kind").asString()).isEqualTo("RECOVERY");
        assertThat(proposal.path("amount").asString()).isEqualTo("14.00");

        // and a rejection says why
        assertThat(second.post(PROPOSALS + "/" + mrn + "-2/reject", "application/json", "{}").status()).isEqualTo(422);
        assertThat(second.post(PROPOSALS + "/" + mrn + "-2/reject", "application/json", "{\"reason\": \"small\"}").succeeded()
                .json().path("state").asString()).isEqualTo("REJECTED");
    }

    @Test
    void whatHasNotBeenTakenIsNotGivenBack() throws Exception {
        // given a declaration that waits for money
        goods = "970500";
        duty("6.00 %");
        replenish("100.00");
        String mrn = lodge("RR-4", "ACCEPTED");
        assertThat(archive.find(Mrn.of(mrn)).orElseThrow().charged()).isFalse();
        String right = duty("4.00 %");

        // when
        JsonNode before = await(RUNS, order(right));
        replenish("1000.00");
        JsonNode after = await(RUNS, order(right));

        // then it is left out until its charge of 197.20 is taken
        assertThat(before.path("run").path("counts").path("notCharged").asInt()).isEqualTo(1);
        assertThat(before.path("proposed").asInt()).isZero();
        assertThat(archive.find(Mrn.of(mrn)).orElseThrow().charged()).isTrue();
        assertThat(after.path("proposed").asInt()).isEqualTo(1);
        assertThat(after.path("byTrader").get(0).path("amount").asString()).isEqualTo("22.40");
    }

    @Test
    void anOfficerDecidesAboutManyAtOnceAndTheTraderIsTold() throws Exception {
        // given three proposals of one run, and a webhook of the trader
        goods = "970620";
        duty("6.00 %");
        List<String> mrns = List.of(lodge("RR-6"), lodge("RR-7"), lodge("RR-8"));
        JsonNode rerating = await(RUNS, order(duty("4.00 %")));
        String run = rerating.path("run").path("id").asString();
        assertThat(rerating.path("byTrader").get(0).path("proposals").asInt()).isEqualTo(3);

        // when who ordered it tries, and then an officer: one by its id, with one that does not exist, then the rest of the run
        JsonNode own = decide(admin, "{\"run\": \"" + run + "\"}");
        JsonNode one = decide(officer, "{\"ids\": [\"" + mrns.getFirst() + "-1\", \"" + mrns.getFirst() + "-9\"]}");
        JsonNode rest = decide(officer, "{\"run\": \"" + run + "\", \"trader\": \"XD000000001001\"}");

        // then
        assertThat(own.path("decided")).isEmpty();
        assertThat(own.path("refused")).extracting(each -> each.path("code").asString()).containsOnly("four-eyes").hasSize(3);
        assertThat(one.path("decided")).extracting(each -> each.path("state").asString()).containsExactly("PAID");
        assertThat(one.path("refused")).extracting(each -> each.path("code").asString()).containsExactly("unknown-proposal");
        assertThat(rest.path("decided")).extracting(each -> each.path("state").asString()).containsExactly("PAID", "PAID");
        assertThat(rest.has("next")).isFalse();
        assertThat(trader.post(PROPOSALS + "/approve", "application/json", "{\"run\": \"" + run + "\"}").status())
                .isEqualTo(403);
        assertThat(officer.post(PROPOSALS + "/approve", "application/json", "{}").status()).isEqualTo(422);

        // and the declarant has a notice about each, with the amounts
        for (String mrn : mrns) {
            JsonNode notices = trader.get("/api/v1/declarations/" + mrn + "/notices").succeeded().json();
            assertThat(notices).extracting(each -> each.path("code").asString()).endsWith("TMGRFD");
            assertThat(trader.noticesAsXml(mrn).getLast()).contains("22.40 DMD were charged too much", mrn + "-1",
                    "interest of 0.18 DMD");
        }
    }

    @Test
    void aProposalSaysWhyLineByLine() throws Exception {
        goods = "970630";
        duty("6.00 %");
        String mrn = lodge("RR-9");
        await(RUNS, order(duty("4.00 %")));

        JsonNode line = admin.get(PROPOSALS + "/" + mrn + "-1").succeeded().json().path("lines").get(0);

        assertThat(line.path("stands").asString()).isEqualTo("60.00");
        assertThat(line.path("due").asString()).isEqualTo("40.00");
        assertThat(line.path("then").asString()).startsWith("6.00 % of 1,000.00 DMD");
        assertThat(line.path("now").asString()).startsWith("4.00 % of 1,000.00 DMD");
    }

    private JsonNode decide(Outsider who, String which) {
        return who.post(PROPOSALS + "/approve", "application/json", which).succeeded().json();
    }

    @Test
    void aDraftIsRehearsedAndKeepsTheIdButCorrectsNothing() throws Exception {
        goods = "970400";
        duty("6.00 %");
        String mrn = lodge("RR-3");
        String draft = admin.post("/api/v1/admin/drafts", "application/json",
                "{\"pack\": \"demo\", \"title\": \"Stamps\", \"reason\": \"agreed\"}").succeeded().json().path("id").asString();
        JsonNode loaded = admin.upload("drafts/" + draft + "/tables/measures?mode=add", measure("2.00 %")).succeeded().json();
        assertThat(loaded.path("refused")).isEmpty();

        JsonNode rehearsal = await("/api/v1/admin/rehearsals", """
                {"draft": "%s", "from": "%s", "to": "%s", "commodity": "%s"}""".formatted(draft, taxPoint, taxPoint, goods));

        // 20.00 instead of 60.00, and tax on 1,020.00 instead of 1,060.00
        assertThat(rehearsal.path("total").path("difference").path("payable").asString()).isEqualTo("-44.80");
        assertThat(rehearsal.path("byTrader").get(0).path("key").asString()).isEqualTo("XD000000001001");
        JsonNode seen = admin.get("/api/v1/admin/drafts/" + draft).succeeded().json();
        assertThat(seen.path("rehearsals")).extracting(each -> each.path("rehearsal").asString())
                .containsExactly(rehearsal.path("run").path("id").asString());
        String version = rehearsal.path("run").path("order").path("lawVersion").asString();
        Outsider.Answer refused = admin.post(RUNS, "application/json", order(version));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("faults").get(0).path("reason").asString()).isEqualTo("never was in force");
        assertThat(admin.get(PROPOSALS + "/" + mrn + "-1").status()).isEqualTo(404);
    }

    @Test
    void anOrderThatCannotBeUnderstoodIsRefusedWithAllItsFaults() {
        Outsider.Answer answer = admin.post(RUNS, "application/json",
                "{\"pack\": \"nowhere\", \"from\": \"yesterday\", \"commodity\": \"85x\", \"interestTo\": \"2026-02-30\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("faults")).extracting(each -> each.path("field").asString()).containsExactly("pack",
                "from", "to", "commodity", "interestTo");
        assertThat(trader.post(RUNS, "application/json", order("x")).status()).isEqualTo(403);
        assertThat(admin.get(RUNS + "/0193ffff-0000-7000-8000-000000000000").status()).isEqualTo(404);
        assertThat(admin.get(PROPOSALS + "/nothing").status()).isEqualTo(404);
    }
}
