package io.paidan.installer.tour;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.geo.TileMap;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/** Where an outlet begins and ends is drawn on the map, with the mouse. */
final class BorderSteps extends SetupWork {

    static final String OUTLET = "wartau";

    /** Of the new outlet, beyond the river, where nobody works yet. */
    private static final List<GeoPoint> BEYOND_THE_RIVER = List.of(
            new GeoPoint(47.125, 9.478),
            new GeoPoint(47.125, 9.500),
            new GeoPoint(47.105, 9.510),
            new GeoPoint(47.093, 9.495),
            new GeoPoint(47.096, 9.478));

    private static final String REGION = "低地区域";

    BorderSteps(SetupDesk at) {
        super(at);
    }

    void walk() {
        journal.step("a new outlet, its border drawn with the mouse", this::openOutlet);
        journal.step("its border changed by dragging a corner", this::moveCorner);
    }

    private void openOutlet() {
        setup.goTo(desk, "organisation-territories");
        eyes.await("the territories", () -> setup.isListed(desk, REGION));
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the empty form", () -> desk.node("#field-name").isFocused());
        hands.type(OUTLET);
        form.type("id", OUTLET);
        form.choose(form.field("parent"), REGION);
        draw(BEYOND_THE_RIVER);
        journal.picture("outlet drawn");
        setup.save(desk);
        reopen(OUTLET);
        var corners = form.words("organisation.corners", BEYOND_THE_RIVER.size());
        eyes.await("its corners in the list", () -> setup.isListed(desk, corners));
    }

    /** A click for every corner, one more on the first. */
    void draw(List<GeoPoint> corners) {
        setup.awaitMap(desk);
        for (var i = 0; i < corners.size(); i++) {
            hands.click(onMap(corners.get(i)));
            if (i == corners.size() / 2) {
                journal.picture("being drawn");
            }
        }
        eyes.await(
                "a line that can be closed", () -> !desk.node("#border-close").isDisabled());
        hands.click(onMap(corners.getFirst()));
        eyes.await("the line closed", () -> desk.node("#border-close").isDisabled());
    }

    private void moveCorner() {
        var before = enclosed();
        setup.awaitMap(desk);
        var corner = onMap(BEYOND_THE_RIVER.getLast());
        hands.pickUp(corner);
        hands.moveTo(corner.add(-20, 30));
        journal.picture("corner in the hand");
        hands.letGo();
        eyes.await("another area", () -> !enclosedNow().equals(before));
        var now = enclosed();
        setup.save(desk);
        reopen(OUTLET);
        eyes.await("the area as it was saved", () -> enclosedNow().equals(now));
    }

    /** As the server has it: the page is left, and read anew when it is come back to. */
    private void reopen(String territory) {
        setup.goTo(desk, "engineer-title");
        setup.goTo(desk, "organisation-territories");
        setup.pickRecord(desk, territory);
        setup.awaitMap(desk);
    }

    private String enclosed() {
        return hands.see(this::enclosedNow);
    }

    private String enclosedNow() {
        return desk.seenAll("#field-border .label")
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    private Point2D onMap(GeoPoint place) {
        return hands.see(() -> {
            Node map = desk.node("#border-map");
            var tiles = (TileMap) map;
            return map.localToScreen(tiles.screenX(place), tiles.screenY(place));
        });
    }
}
