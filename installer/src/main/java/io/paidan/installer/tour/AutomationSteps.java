package io.paidan.installer.tour;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.sla.AfterTimeout;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.ServiceType;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/** An administrator sets up which orders need no dispatcher: two rules, and a policy for who does not answer. */
final class AutomationSteps extends SetupWork {

    static final String WEB_RULE = "网页报修自动派单";
    static final String POLICY = "油烟机限时接单";

    private static final String CALL_RULE = "油烟机来电由客服派单";
    private static final String RANGE_HOOD = "油烟机";

    AutomationSteps(SetupDesk at) {
        super(at);
    }

    void walk() {
        journal.step("a rule that assigns requests from the website by itself", this::writeWebRule);
        journal.step("a rule that leaves calls about range hoods to the agent", this::writeCallRule);
        journal.step("a policy that takes a visit from who does not answer", this::writePolicy);
    }

    private void writeWebRule() {
        setup.goTo(desk, "rule-title");
        begin(WEB_RULE);
        press("channels", word(Channel.WEB));
        form.choose(form.field("mode"), word(DispatchMode.AUTOMATIC));
        finish(WEB_RULE);
    }

    private void writeCallRule() {
        begin(CALL_RULE);
        press("channels", word(Channel.PHONE));
        press("categories", RANGE_HOOD);
        form.choose(form.field("mode"), word(DispatchMode.AGENT));
        finish(CALL_RULE);
    }

    private void writePolicy() {
        setup.goTo(desk, "sla-policies");
        begin(POLICY);
        form.type("id", "answer-at-once");
        form.choose(form.field("priority"), "P4");
        form.choose(form.field("serviceType"), word(ServiceType.REPAIR));
        form.type("toAccept", "1");
        form.choose(form.field("afterTimeout"), word(AfterTimeout.REASSIGN));
        finish(POLICY);
    }

    private void begin(String name) {
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the empty form", () -> desk.node("#field-name").isFocused());
        form.put("name", name);
    }

    private void finish(String name) {
        setup.save(desk);
        eyes.await("it in the list", () -> setup.isListed(desk, name));
    }

    /** A chip of a field that takes several. */
    private void press(String field, String words) {
        var chips = form.field(field);
        hands.click(eyes.awaitValue(
                "the chip “%s”".formatted(words),
                () -> chips.lookupAll(".choice-chip").stream()
                        .filter(node -> node instanceof Labeled chip && words.equals(chip.getText()))
                        .findFirst()));
    }

    private String word(Enum<?> constant) {
        return hands.see(() -> desk.console().texts().of(constant));
    }
}
