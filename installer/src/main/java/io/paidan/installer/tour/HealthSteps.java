package io.paidan.installer.tour;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.DataGapKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** What is missing in the masters is gone to from data health, and is no longer listed once it is there. */
final class HealthSteps extends SetupWork {

    /** Some villages of the outlet it stands below. */
    private static final List<GeoPoint> OF_THE_PARTNER = List.of(
            new GeoPoint(47.240, 9.532),
            new GeoPoint(47.240, 9.552),
            new GeoPoint(47.226, 9.552),
            new GeoPoint(47.226, 9.532));

    HealthSteps(SetupDesk at) {
        super(at);
    }

    void walk(BorderSteps borders) {
        journal.step("data health: an engineer without a shift gets one", this::giveShift);
        journal.step("data health: a partner without a border gets one", () -> giveBorder(borders));
    }

    private void giveShift() {
        var name = mendFirst(DataGapKind.ENGINEER_WITHOUT_SHIFT);
        eyes.await("his week", () -> desk.seen(".shift-time").isPresent());
        var tomorrow = today().plusDays(1);
        var day = tomorrow.getDayOfWeek().getValue() - 1;
        if (day == 0) {
            hands.click(hands.see(() -> desk.node("#week-on")));
            hands.lookUp();
        }
        form.typeInto(hands.see(() -> desk.node("#shift-from-" + day)), "8");
        form.typeInto(hands.see(() -> desk.node("#shift-until-" + day)), "17");
        journal.picture("shift typed");
        setup.save(desk);
        awaitGone(DataGapKind.ENGINEER_WITHOUT_SHIFT, name);
    }

    private void giveBorder(BorderSteps borders) {
        var name = mendFirst(DataGapKind.TERRITORY_WITHOUT_BORDER);
        borders.draw(OF_THE_PARTNER);
        setup.save(desk);
        journal.picture("partner with a border");
        awaitGone(DataGapKind.TERRITORY_WITHOUT_BORDER, name);
    }

    /** Goes to where the first gap of a kind is mended; returns the name of what has it. */
    private String mendFirst(DataGapKind kind) {
        setup.goTo(desk, "health-title");
        var row = eyes.awaitValue("a gap", () -> rows(kind).findFirst());
        var name = hands.see(() -> nameOf(row));
        hands.click(hands.see(() -> row.lookup(".health-mend")));
        setup.awaitRecord(desk, name);
        return name;
    }

    private void awaitGone(DataGapKind kind, String name) {
        setup.goTo(desk, "health-title");
        eyes.await("the gap gone", () -> rows(kind).map(HealthSteps::nameOf).noneMatch(name::equals));
        journal.picture("gap gone");
    }

    private Stream<Node> rows(DataGapKind kind) {
        return card(kind).stream().flatMap(card -> card.lookupAll(".health-row").stream());
    }

    private Optional<Node> card(DataGapKind kind) {
        var title = desk.console().texts().of(kind);
        return desk.seenAll(".health-card")
                .filter(card -> card.lookupAll(".health-heading .label").stream()
                        .anyMatch(node -> node instanceof Labeled label && title.equals(label.getText())))
                .findFirst();
    }

    private static String nameOf(Node row) {
        return ((Labeled) row.lookup(".label")).getText();
    }

    private LocalDate today() {
        return hands.see(() -> LocalDate.ofInstant(
                desk.console().clock().instant(),
                desk.console().store().territories().getFirst().zone()));
    }
}
