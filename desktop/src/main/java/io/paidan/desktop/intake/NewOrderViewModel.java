package io.paidan.desktop.intake;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerAwayException;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.place.AddressBook;
import io.paidan.desktop.place.AddressSuggestions;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.CatalogueNames;
import io.paidan.desktop.workorder.OrderNames;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The form for a new order: checks it, sends it, and says beside each field what is wrong with it. */
public final class NewOrderViewModel implements AutoCloseable {

    private final NewOrderForm form = new NewOrderForm();
    private final FormCheck check;
    private final AddressSuggestions addresses;
    private final TemplateSearch templates;
    private final ClosedOrders closed;
    private final CompletableFuture<AddressBook> book;
    private final Function<CreateWorkOrder, CompletableFuture<WorkOrderSummary>> server;
    private final DispatchStore store;
    private final Selection selection;
    private final Toasts toasts;
    private final FailureTexts failures;
    private final InstantSource clock;
    private final Supplier<ZoneId> zone;
    private final Texts texts;
    private final CatalogueNames catalogue;
    private final Executor background;
    private final Executor fx;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObservableMap<FormField, String> errors = FXCollections.observableHashMap();
    private final Subscriptions subscriptions = new Subscriptions();
    private Subscription awaited = Subscription.EMPTY;

    /**
     * @param server makes the order
     * @param closedOrders finds closed orders by words
     * @param book comes when the region pack is open
     */
    public NewOrderViewModel(
            Function<CreateWorkOrder, CompletableFuture<WorkOrderSummary>> server,
            Function<String, CompletableFuture<WorkOrderPage>> closedOrders,
            CompletableFuture<AddressBook> book,
            DispatchStore store,
            Selection selection,
            Toasts toasts,
            FailureTexts failures,
            InstantSource clock,
            Supplier<ZoneId> zone,
            Texts texts,
            Executor background,
            Executor fx) {
        this.server = server;
        this.book = book;
        this.store = store;
        this.selection = selection;
        this.toasts = toasts;
        this.failures = failures;
        this.clock = clock;
        this.zone = zone;
        this.texts = texts;
        this.catalogue = new CatalogueNames(texts, store);
        this.background = background;
        this.fx = fx;
        this.check = new FormCheck(texts);
        this.addresses = new AddressSuggestions(book, background, fx);
        this.templates = new TemplateSearch(store);
        this.closed = new ClosedOrders(closedOrders, this::explain, fx);
        subscriptions.add(texts.localeProperty().subscribe((before, after) -> speakAnew()));
        mend(FormField.RAW_CONTENT, form.rawContentProperty());
        mend(FormField.RAW_CONTENT, form.channelProperty());
        mend(FormField.TEMPLATE, form.templateProperty());
        mend(FormField.TITLE, form.titleProperty());
        mend(FormField.CUSTOMER, form.customerProperty());
        mend(FormField.PHONE, form.phoneProperty());
        mend(FormField.ADDRESS, form.addressProperty());
        mend(FormField.ADDRESS, form.placeProperty());
        mend(FormField.PRIORITY, form.priorityProperty());
        mend(FormField.WINDOW, form.windowDayProperty());
        mend(FormField.WINDOW, form.windowDateProperty());
        mend(FormField.WINDOW, form.windowFromProperty());
        mend(FormField.WINDOW, form.windowToProperty());
        mend(FormField.DESCRIPTION, form.descriptionProperty());
        mend(FormField.REWORK, form.reworkTextProperty());
    }

    NewOrderForm form() {
        return form;
    }

    AddressSuggestions addresses() {
        return addresses;
    }

    CompletableFuture<AddressBook> book() {
        return book;
    }

    /** Whether the form is on the screen. What was typed stays when it is closed. */
    public BooleanProperty openProperty() {
        return open;
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** What went wrong as a whole; empty when nothing did. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** A sentence for each field that is wrong. */
    ObservableMap<FormField, String> errors() {
        return errors;
    }

    /** Where services are looked up. */
    TemplateSearch templates() {
        return templates;
    }

    /** Where orders are looked up that may be done again. */
    ClosedOrders closedOrders() {
        return closed;
    }

    /** Takes a closed order to be done again, with its service while none is chosen. */
    void redo(WorkOrderSummary order) {
        form.redo(order);
        if (form.templateProperty().get() == null) {
            templates.find(order.templateCode()).ifPresent(this::choose);
        }
    }

    /** Opens the form for a closed order to be done again. */
    public void openForRework(WorkOrderSummary order) {
        clear();
        redo(order);
        open.set(true);
    }

    String name(ServiceTemplate template) {
        return catalogue.of(template);
    }

    void choose(ServiceTemplate template) {
        form.choose(template, name(template));
    }

    void choose(Place place) {
        form.choose(place);
    }

    /** Puts the pin there; an address still empty becomes the one next to it. */
    void pin(GeoPoint where) {
        form.pin(where);
        if (form.addressProperty().get().isBlank()) {
            var _ = book.thenApplyAsync(addressBook -> addressBook.nearest(where), background)
                    .thenAcceptAsync(
                            nearest -> nearest.filter(place ->
                                            form.addressProperty().get().isBlank())
                                    .ifPresent(place -> form.addressProperty().set(place.label())),
                            fx);
        }
    }

    void clear() {
        form.clear();
        errors.clear();
        message.set("");
    }

    /** Sends the order when all is in order. */
    void submit() {
        if (sending.get()) {
            return;
        }
        var known = !addresses.foundProperty().get().places().isEmpty();
        var result = check.check(form, known, clock.instant(), zone.get());
        errors.clear();
        errors.putAll(result.errors());
        message.set("");
        if (!errors.isEmpty()) {
            return;
        }
        sending.set(true);
        var _ = server.apply(form.command(result.window())).whenCompleteAsync(this::finish, fx);
    }

    @Override
    public void close() {
        subscriptions.close();
        awaited.unsubscribe();
    }

    private void finish(@Nullable WorkOrderSummary made, @Nullable Throwable failure) {
        sending.set(false);
        if (made != null) {
            toasts.tell(texts.get("intake.created", OrderNames.brief(made), made.title()));
            open.set(false);
            selectWhenThere(made.id());
            clear();
        } else if (failure != null) {
            explain(failure);
        }
    }

    private void explain(Throwable failure) {
        switch (FailureTexts.cause(failure)) {
            case ApiException refusal -> explain(refusal.problem(), failure);
            case ServerAwayException _ -> message.set(texts.get("intake.away", failures.sentence(failure)));
            default -> message.set(failures.sentence(failure));
        }
    }

    private void explain(Problem problem, Throwable failure) {
        switch (problem.code()) {
            case OUTSIDE_REGION -> errors.put(FormField.ADDRESS, failures.sentence(failure));
            case ID_REUSED -> {
                message.set(texts.get("intake.alreadyMade"));
                selectWhenThere(form.id());
            }
            default -> {
                problem.errors().forEach(this::explain);
                if (errors.size() < problem.errors().size() || errors.isEmpty()) {
                    message.set(failures.sentence(failure));
                }
            }
        }
    }

    private void explain(FieldProblem problem) {
        FormField.ofWire(problem.field()).ifPresent(field -> errors.put(field, problem.message()));
    }

    /** The order comes by its event, which may be before or after the reply. */
    private void selectWhenThere(UUID orderId) {
        awaited.unsubscribe();
        if (store.findOrder(orderId).isPresent()) {
            selection.pickOrder(orderId);
            return;
        }
        awaited = store.onChange(change -> {
            if (store.findOrder(orderId).isPresent()) {
                awaited.unsubscribe();
                selection.pickOrder(orderId);
            }
        });
    }

    /** The template's name follows the language; complaints in the former one go until it is sent again. */
    private void speakAnew() {
        errors.clear();
        message.set("");
        var chosen = form.templateProperty().get();
        if (chosen != null) {
            form.name(chosen, name(chosen));
        }
    }

    /** A complaint goes as soon as its field is changed. */
    private void mend(FormField field, ObservableValue<?> value) {
        subscriptions.add(value.subscribe((before, after) -> errors.remove(field)));
    }
}
