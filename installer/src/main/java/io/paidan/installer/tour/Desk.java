package io.paidan.installer.tour;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.app.AppContext;
import io.paidan.desktop.app.ConsoleOptions;
import io.paidan.desktop.app.MainWindow;
import io.paidan.desktop.app.Workplace;
import io.paidan.desktop.client.ConnectionState.Phase;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.map.LiveMapView;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.orderlist.OrderRow;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Theme;
import io.paidan.desktop.timeline.TimelineView;
import io.paidan.installer.launch.PaidanHome;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/**
 * A console with somebody before it, and where things are on his screen. All but {@link #open} and {@link #close} is for the
 * user interface thread.
 */
final class Desk implements AutoCloseable {

    private final Hands hands;
    private final Workplace workplace;
    private final Stage stage;
    private final MainWindow window;

    private Desk(Hands hands, Workplace workplace, Stage stage, MainWindow window) {
        this.hands = hands;
        this.workplace = workplace;
        this.stage = stage;
        this.window = window;
    }

    /** Opens a console at this place of the screen; {@code settings} is a folder of its own for what it remembers and writes. */
    static Desk open(Hands hands, PaidanHome home, Path settings, URI server, String user, Bounds place) {
        return hands.see(() -> {
            var workplace = new Workplace(
                    settings,
                    home.region(),
                    Locale.SIMPLIFIED_CHINESE,
                    Look.Mode.LIGHT,
                    (owner, name) -> Optional.of(settings.resolve(name)));
            var theme = new Theme(workplace.look());
            theme.dressControls();
            var options = new ConsoleOptions(server.toString(), settings, home.region(), user, "demo");
            var stage = new Stage(StageStyle.UNDECORATED);
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            workplace.settings().put("window.width", String.valueOf(place.getWidth()));
            workplace.settings().put("window.height", String.valueOf(place.getHeight()));
            var window = new MainWindow(stage, workplace, theme, options);
            window.show();
            return new Desk(hands, workplace, stage, window);
        });
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    AppContext console() {
        return window.console()
                .orElseThrow(() -> new TourException("nobody is signed in"))
                .context();
    }

    boolean isLive() {
        return window.console().isPresent()
                && console().connection().stateProperty().get().phase() == Phase.LIVE
                && console().store().isLoaded();
    }

    boolean isAway() {
        return console().connection().stateProperty().get().phase() != Phase.LIVE;
    }

    Node node(String selector) {
        var found = find(selector);
        return found.orElseThrow(() -> new TourException("there is no " + selector + " on the screen"));
    }

    Optional<Node> find(String selector) {
        return Optional.ofNullable(stage.getScene().lookup(selector));
    }

    /** True when this is in a pop-up that is open. */
    boolean isPoppedUp(String selector) {
        return poppedUp(selector).isPresent();
    }

    /** The first of this in a pop-up that is open. */
    Optional<Node> poppedUp(String selector) {
        return poppedUpAll(selector).findFirst();
    }

    Stream<Node> poppedUpAll(String selector) {
        return Window.getWindows().stream()
                .filter(popup -> popup instanceof PopupWindow && popup.isShowing())
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(selector).stream())
                .filter(Desk::isSeen);
    }

    /** The first that can be seen of those this selector finds. */
    Optional<Node> seen(String selector) {
        return seenAll(selector).findFirst();
    }

    Stream<Node> seenAll(String selector) {
        return stage.getScene().getRoot().lookupAll(selector).stream().filter(Desk::isSeen);
    }

    LiveMapView map() {
        return (LiveMapView) node("#map");
    }

    /** The middle of an engineer's disc. */
    Optional<Point2D> engineerOnMap(UUID engineerId) {
        return console()
                .store()
                .findPosition(engineerId)
                .map(position -> map().locate(position.place()))
                .filter(map().getLayoutBounds()::contains)
                .map(map()::localToScreen);
    }

    Point2D orderOnMap(WorkOrderSummary order) {
        return map().localToScreen(map().locate(order.place()));
    }

    /** A moment in an engineer's row of the timeline. */
    Optional<Point2D> engineerOnTimeline(UUID engineerId, Instant moment) {
        var timeline = (TimelineView) node("#timeline");
        return timeline.locate(engineerId, moment).map(timeline::localToScreen);
    }

    /** The row of an order in the list, when it is in sight. */
    Optional<Node> orderRow(UUID orderId) {
        var list = (ListView<?>) node("#orders");
        return list.lookupAll(".list-cell").stream()
                .filter(node -> node.isVisible() && node instanceof ListCell<?> cell && !cell.isEmpty())
                .filter(node -> ((ListCell<?>) node).getItem() instanceof OrderRow row
                        && row.id().equals(orderId))
                .filter(node ->
                        list.localToScreen(list.getLayoutBounds()).contains(node.localToScreen(node.getLayoutBounds())))
                .findFirst();
    }

    /** A waiting order whose row is in sight, that is not left to an outlet and that fits this. */
    Optional<WorkOrderSummary> waitingOrder(Predicate<WorkOrderSummary> fits) {
        return console().store().orders().stream()
                .filter(order -> order.status() == WorkOrderStatus.READY
                        && order.dispatch().phase() != DispatchPhase.FORWARDED)
                .filter(order -> orderRow(order.id()).isPresent())
                .filter(fits)
                .findFirst();
    }

    Optional<DragSession> inHand() {
        return Optional.ofNullable(console().dispatching().session());
    }

    /** The best engineer for the order in the hand, wherever he is. */
    Optional<Candidate> best() {
        return ranking().filter(Candidate::isFit).findFirst();
    }

    /** The best-ranked engineer for the order in the hand who is in sight on the map. */
    Optional<Candidate> bestInSight() {
        return ranking()
                .filter(candidate -> candidate.isFit()
                        && engineerOnMap(candidate.engineerId()).isPresent())
                .findFirst();
    }

    /** Brings an engineer to the middle of the map, near enough that nobody covers him. */
    void showOnMap(UUID engineerId) {
        console().store().findPosition(engineerId).ifPresent(position -> map().show(position.place()));
    }

    /** The engineer the hand is over. */
    Optional<Candidate> hovered() {
        return inHand().flatMap(session ->
                Optional.ofNullable(session.hoveredProperty().get()).flatMap(session::candidate));
    }

    /** The middle of the proposed place of the best engineer whose row is in sight on the timeline. */
    Optional<Candidate> bestOnTimeline() {
        return ranking()
                .filter(candidate -> candidate.plan() != null
                        && engineerOnTimeline(
                                        candidate.engineerId(), candidate.plan().start())
                                .isPresent())
                .findFirst();
    }

    /** A moment in the first row in sight on the timeline. */
    Optional<Point2D> anybodyOnTimeline(Instant moment) {
        return console().store().engineers().stream()
                .flatMap(engineer -> engineerOnTimeline(engineer.id(), moment).stream())
                .findFirst();
    }

    Optional<Candidate> unfitInSight() {
        return ranking()
                .filter(candidate -> !candidate.isFit()
                        && engineerOnMap(candidate.engineerId()).isPresent())
                .findFirst();
    }

    private Stream<Candidate> ranking() {
        return inHand().stream().flatMap(session -> session.ranking().candidatesProperty().get().stream());
    }

    Optional<VisitSummary> visitOf(UUID orderId) {
        return console().store().findActiveVisit(orderId);
    }

    /** True when somebody else looks at the order or has it in the hand. */
    boolean isWatched(UUID orderId) {
        return !console()
                .store()
                .presencesAt(orderId, console().clock().instant())
                .isEmpty();
    }

    boolean isHeldBy(UUID orderId, UUID engineerId) {
        return visitOf(orderId)
                .filter(visit -> visit.engineerId().equals(engineerId))
                .isPresent();
    }

    Optional<Toast> toast(Toast.Kind kind) {
        return console().toasts().shown().stream()
                .filter(toast -> toast.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** Something anywhere on the screen, pop-ups included, that reads like this. */
    Optional<Node> reading(Predicate<String> text) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Window::isShowing)
                .flatMap(shown -> shown.getScene().getRoot().lookupAll(".label").stream())
                .filter(node -> node instanceof Labeled label && label.getText() != null && text.test(label.getText()))
                .filter(Desk::isSeen)
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        hands.act(() -> {
            window.close();
            stage.close();
        });
        workplace.close();
    }
}
