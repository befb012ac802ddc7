package io.paidan.desktop.inspector;

import static io.paidan.desktop.FixturePolicies.ANY;
import static io.paidan.desktop.FixturePolicies.GOLD;
import static io.paidan.desktop.FixturePolicies.URGENT;
import static io.paidan.desktop.FixturePolicies.VADUZ;
import static io.paidan.desktop.FixturePolicies.changed;
import static io.paidan.desktop.FixturePolicies.details;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.sla.SlaDetails;
import io.paidan.contract.sla.StandardPolicies;
import io.paidan.contract.workorder.Priority;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyLineTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final PolicyLine line = new PolicyLine(texts, new CatalogueNames(texts, BoardFixture.store()));

    @Test
    void the_one_that_says_most_of_the_order_says_what_and_before_which_it_goes() {
        assertThat(said(details(GOLD, null, ANY, VADUZ, GOLD)))
                .isEqualTo("Policy: 金卡紧急. It is for: gold customer, P1. It goes before 瓦杜兹, 通用.");
    }

    @Test
    void each_condition_is_called_as_users_know_it() {
        assertThat(said(details(URGENT, null, URGENT))).isEqualTo("Policy: 紧急工单. It is for: P1.");
        assertThat(said(details(VADUZ, null, VADUZ))).isEqualTo("Policy: 瓦杜兹. It is for: 瓦杜兹网点.");
        assertThat(said(details(ANY, null, ANY))).isEqualTo("Policy: 通用. It is for every order.");
    }

    @Test
    void the_one_its_template_names_needs_no_conditions() {
        assertThat(said(details(ANY, ANY, ANY, GOLD)))
                .isEqualTo("Policy: 通用. The service template names it. It goes before 金卡紧急.");
    }

    @Test
    void where_the_company_has_none_the_standard_of_its_priority_holds() {
        assertThat(said(details(StandardPolicies.of(Priority.P1), null)))
                .isEqualTo("Policy: Standard · P1. The company has none for this order.");
    }

    @Test
    void that_another_one_would_be_chosen_now_is_said() {
        assertThat(said(details(URGENT, null, URGENT, GOLD)))
                .isEqualTo("Policy: 紧急工单. Chosen anew it would be 金卡紧急. It is for: gold customer, P1."
                        + " It goes before 紧急工单.");
    }

    @Test
    void that_only_the_hours_of_its_calendar_were_changed_since_is_said_too() {
        var details = details(GOLD, null, GOLD);
        var otherHours = new SlaDetails(details.sla(), details.choice(), true, List.of());

        assertThat(said(otherHours))
                .isEqualTo("Policy: 金卡紧急, in the hours of its calendar before they were changed."
                        + " It is for: gold customer, P1.");
    }

    @Test
    void that_it_was_changed_since_is_said_and_the_conditions_are_those_of_now() {
        var details = details(GOLD, null, changed(GOLD));

        assertThat(said(details))
                .isEqualTo("Policy: 金卡紧急, as it was before it was changed. As it is now: It is for: P1.");
        texts.localeProperty().set(Texts.CHINESE);
        assertThat(said(details)).isEqualTo("时限规则：金卡紧急（修改前的版本）。按现行版本：适用条件：P1。");
    }

    @Test
    void it_reads_as_well_in_chinese() {
        texts.localeProperty().set(Texts.CHINESE);

        assertThat(said(details(GOLD, null, URGENT, GOLD))).isEqualTo("时限规则：金卡紧急。适用条件：金卡客户、P1。优先于“紧急工单”。");
        assertThat(said(details(GOLD, null, ANY, VADUZ, GOLD))).endsWith("优先于“瓦杜兹”、“通用”。");
    }

    private String said(SlaDetails details) {
        return line.of(details);
    }
}
