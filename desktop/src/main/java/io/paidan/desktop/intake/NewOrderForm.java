package io.paidan.desktop.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What has been filled in so far. Its id stays the same until the order is made, so that sending it again after a lost
 * reply makes no second one.
 */
final class NewOrderForm {

    /** The ways by which people write or call; by all others requests come in by themselves. */
    static final List<Channel> CHANNELS =
            List.of(Channel.PHONE, Channel.EMAIL, Channel.MESSAGING, Channel.WEB, Channel.PARTNER);

    private UUID id = UuidCreator.getTimeOrderedEpoch();
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.PHONE);
    private final StringProperty rawContent = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ServiceTemplate> template = new SimpleObjectProperty<>();
    private final StringProperty templateText = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty customer = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable GeoPoint> place = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Priority> priority = new SimpleObjectProperty<>();
    private final ObjectProperty<WindowDay> windowDay = new SimpleObjectProperty<>(WindowDay.ANY);
    private final ObjectProperty<@Nullable LocalDate> windowDate = new SimpleObjectProperty<>();
    private final StringProperty windowFrom = new SimpleStringProperty("");
    private final StringProperty windowTo = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty reworkText = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable UUID> reworkOf = new SimpleObjectProperty<>();
    private String pickedRework = "";
    private String pickedTemplate = "";
    private String titleByTemplate = "";
    private String pickedAddress = "";

    NewOrderForm() {
        templateText.subscribe(this::forgetOtherTemplate);
        address.subscribe(this::forgetPlaceOfOtherAddress);
        reworkText.subscribe(this::forgetOtherRework);
    }

    ObjectProperty<Channel> channelProperty() {
        return channel;
    }

    /** True while there is a message that can be kept as it came. */
    ObservableValue<Boolean> writtenProperty() {
        return channel.map(way -> way != Channel.PHONE);
    }

    /** The message as it came; not sent with a call. */
    StringProperty rawContentProperty() {
        return rawContent;
    }

    ObjectProperty<@Nullable ServiceTemplate> templateProperty() {
        return template;
    }

    /** True when the chosen template asks for this field. */
    boolean requires(OrderField field) {
        var chosen = template.get();
        return chosen != null && chosen.requiredFields().contains(field);
    }

    /** The template's name, or what is typed to look for one. */
    StringProperty templateTextProperty() {
        return templateText;
    }

    StringProperty titleProperty() {
        return title;
    }

    StringProperty customerProperty() {
        return customer;
    }

    StringProperty phoneProperty() {
        return phone;
    }

    StringProperty addressProperty() {
        return address;
    }

    /** Where it is; null until an address is picked or the pin is put on the map. */
    ObjectProperty<@Nullable GeoPoint> placeProperty() {
        return place;
    }

    /** Null means what the template says. */
    ObjectProperty<@Nullable Priority> priorityProperty() {
        return priority;
    }

    ObjectProperty<WindowDay> windowDayProperty() {
        return windowDay;
    }

    /** The day that was picked; asked for only when it is neither today nor tomorrow. */
    ObjectProperty<@Nullable LocalDate> windowDateProperty() {
        return windowDate;
    }

    /** Empty for the whole day up to the other time. */
    StringProperty windowFromProperty() {
        return windowFrom;
    }

    /** Empty for the whole day from the other time on. */
    StringProperty windowToProperty() {
        return windowTo;
    }

    StringProperty descriptionProperty() {
        return description;
    }

    /** The number of the order that is to be done again, or what is typed to look for one. */
    StringProperty reworkTextProperty() {
        return reworkText;
    }

    /** The closed order that is to be done again; null for a new task. */
    ObjectProperty<@Nullable UUID> reworkOfProperty() {
        return reworkOf;
    }

    /** Takes a closed order to be done again, and from it what has not been typed yet. */
    void redo(WorkOrderSummary closed) {
        pickedRework = closed.number();
        reworkText.set(closed.number());
        reworkOf.set(closed.id());
        fillEmpty(title, closed.title());
        fillEmpty(customer, closed.customerName());
        fillEmpty(phone, closed.phone());
        if (address.get().isBlank()) {
            pickedAddress = closed.address();
            address.set(closed.address());
            place.set(closed.place());
        }
    }

    private static void fillEmpty(StringProperty field, String value) {
        if (field.get().isBlank()) {
            field.set(value);
        }
    }

    /**
     * Takes a template with its priority, unless that is to be judged each time, and its name as the title unless one was
     * typed.
     */
    void choose(ServiceTemplate chosen, String itsName) {
        name(chosen, itsName);
        priority.set(requires(OrderField.PRIORITY) ? null : chosen.priority());
    }

    /** Names the template in another language. */
    void name(ServiceTemplate chosen, String itsName) {
        if (title.get().isBlank() || title.get().equals(titleByTemplate)) {
            title.set(itsName);
            titleByTemplate = itsName;
        }
        pickedTemplate = itsName;
        templateText.set(itsName);
        template.set(chosen);
    }

    void choose(Place chosen) {
        pickedAddress = chosen.label();
        address.set(chosen.label());
        place.set(chosen.position());
    }

    /** The pin was moved by hand: it stays whatever the address says. */
    void pin(GeoPoint where) {
        pickedAddress = "";
        place.set(where);
    }

    /** @throws IllegalStateException while a required field is empty: check it before */
    CreateWorkOrder command(@Nullable TimeWindow window) {
        var chosen = template.get();
        var where = place.get();
        if (chosen == null || where == null) {
            throw new IllegalStateException("The form has no template or no place yet");
        }
        var words = description.get().strip();
        var message = writtenProperty().getValue() ? rawContent.get() : "";
        return new CreateWorkOrder(
                id,
                chosen.code(),
                channel.get(),
                priority.get(),
                title.get().strip(),
                words.isEmpty() ? null : words,
                customer.get().strip(),
                phone.get().strip(),
                address.get().strip(),
                where,
                window,
                reworkOf.get(),
                message.isBlank() ? null : message);
    }

    /** Empty again, for another order. */
    void clear() {
        id = UuidCreator.getTimeOrderedEpoch();
        channel.set(Channel.PHONE);
        rawContent.set("");
        pickedAddress = "";
        pickedTemplate = "";
        titleByTemplate = "";
        templateText.set("");
        template.set(null);
        title.set("");
        customer.set("");
        phone.set("");
        address.set("");
        place.set(null);
        priority.set(null);
        windowDay.set(WindowDay.ANY);
        windowDate.set(null);
        windowFrom.set("");
        windowTo.set("");
        description.set("");
        pickedRework = "";
        reworkText.set("");
        reworkOf.set(null);
    }

    UUID id() {
        return id;
    }

    private void forgetOtherTemplate(String typed) {
        if (!typed.equals(pickedTemplate)) {
            template.set(null);
        }
    }

    private void forgetOtherRework(String typed) {
        if (!typed.equals(pickedRework)) {
            reworkOf.set(null);
        }
    }

    /** Something may be added to a picked address, such as the floor; another address needs another place. */
    private void forgetPlaceOfOtherAddress(String typed) {
        if (!pickedAddress.isEmpty() && !typed.startsWith(pickedAddress)) {
            pickedAddress = "";
            place.set(null);
        }
    }
}
