package io.paidan.server.session;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.CorrectedField;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes from an answer or an event what a role is not shown, however deep it lies in it; see {@link PersonalData}. */
public final class Masking {

    private static final String HIDDEN = "***";

    private static final Map<Role, Masking> BY_ROLE = new EnumMap<>(Role.class);

    static {
        for (var role : Role.values()) {
            BY_ROLE.put(role, new Masking(role));
        }
    }

    private final Role role;
    private final ShownCustomers shown;
    private final boolean showsAll;
    private final Set<UUID> notHis;
    private final Set<UUID> placed;

    private Masking(Role role) {
        this(role, Set.of(), Set.of());
    }

    private Masking(Role role, Set<UUID> notHis, Set<UUID> placed) {
        this.role = role;
        this.notHis = notHis;
        this.placed = placed;
        this.shown = ShownCustomers.to(role);
        this.showsAll = List.of(PersonalData.values()).stream().allMatch(data -> data.isShownTo(role));
    }

    public static Masking of(Role role) {
        return Objects.requireNonNull(BY_ROLE.get(role));
    }

    /**
     * The same, and not of these orders.
     *
     * @param orders that an engineer knows of and has no job at: offered, taken from him or given up
     */
    public Masking without(Set<UUID> orders) {
        return orders.isEmpty() ? this : new Masking(role, Set.copyOf(orders), placed);
    }

    /** The same, but the places of photographs of these orders are shown as their customers are. */
    Masking withPlacesOf(Set<UUID> orders) {
        return orders.isEmpty() ? this : new Masking(role, notHis, Set.copyOf(orders));
    }

    /** The orders of the attachments in an answer whose places would be masked for want of knowing their orders. */
    Set<UUID> listPlaced(Object answer) {
        var found = new HashSet<UUID>();
        if (!shown.ofEndedOrders()) {
            collectPlaced(answer, found);
        }
        return found;
    }

    private static void collectPlaced(Object value, Set<UUID> found) {
        switch (value) {
            case List<?> list -> list.forEach(each -> collectPlaced(each, found));
            case Attachment attachment when attachment.place() != null -> found.add(attachment.workOrderId());
            default -> {}
        }
    }

    /** The orders, however deep in an answer, whose customer this role would be shown. */
    Set<UUID> listShown(Object answer) {
        var found = new HashSet<UUID>();
        collect(answer, found);
        return found;
    }

    private void collect(@Nullable Object value, Set<UUID> found) {
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(each -> collect(each, found));
            case WorkOrderSummary order when shown.of(order.status()) -> found.add(order.id());
            case Record other ->
                RecordCopy.map(other, each -> {
                    collect(each, found);
                    return each;
                });
            default -> {}
        }
    }

    /** The same with what is not for this role made unrecognisable. */
    @SuppressWarnings("unchecked")
    public <T> T apply(T answer) {
        return showsAll ? answer : (T) Objects.requireNonNull(masked(answer));
    }

    private @Nullable Object masked(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> list.stream().map(this::masked).toList();
            case WorkOrderSummary order -> order(order);
            case WorkOrderDetails details
            when !isShown(details.order()) -> RecordCopy.map(withoutNotes(details), this::masked);
            case WorkOrderDetails details ->
                RecordCopy.with(RecordCopy.map(details, this::masked), Map.of("history", details.history()));
            case HistoryEntry entry
            when entry.place() != null && !shown.ofEndedOrders() ->
                RecordCopy.with(entry, Map.of("place", place(entry.place())));
            case Attachment attachment
            when attachment.place() != null && !shown.ofEndedOrders() && !placed.contains(attachment.workOrderId()) ->
                RecordCopy.with(attachment, Map.of("place", place(attachment.place())));
            case CustomerSummary customer -> PersonalData.CUSTOMER.isShownTo(role) ? customer : hide(customer);
            case EngineerSummary engineer -> engineer(engineer);
            case Record other -> RecordCopy.map(other, this::masked);
            default -> value;
        };
    }

    private boolean isShown(WorkOrderSummary order) {
        return shown.of(order.status()) && !notHis.contains(order.id());
    }

    /** Without the request as it came, and what telephone number, address or place was noted before. */
    private static WorkOrderDetails withoutNotes(WorkOrderDetails details) {
        var replaced = new HashMap<String, Object>();
        replaced.put(
                "history",
                details.history().stream().map(Masking::withoutCorrection).toList());
        if (details.rawContent() != null) {
            replaced.put("rawContent", HIDDEN);
        }
        return RecordCopy.with(details, replaced);
    }

    private static HistoryEntry withoutCorrection(HistoryEntry entry) {
        var isPersonal = entry.kind().equals(CorrectedField.KIND)
                && Arrays.stream(CorrectedField.values())
                        .anyMatch(field -> field.isMasked() && field.name().equals(entry.subject()));
        return isPersonal ? RecordCopy.with(entry, Map.of("from", HIDDEN, "to", HIDDEN)) : entry;
    }

    private WorkOrderSummary order(WorkOrderSummary order) {
        return isShown(order)
                ? order
                : RecordCopy.with(
                        order,
                        Map.of(
                                "phone", phone(order.phone()),
                                "address", address(order.address()),
                                "place", place(order.place())));
    }

    private EngineerSummary engineer(EngineerSummary engineer) {
        var home = engineer.homePosition();
        return RecordCopy.with(
                engineer,
                Map.of(
                        "phone",
                        PersonalData.PHONE_OF_ENGINEER.isShownTo(role) ? engineer.phone() : phone(engineer.phone()),
                        "homePosition",
                        PersonalData.HOME_OF_ENGINEER.isShownTo(role) ? home : place(home)));
    }

    private static CustomerSummary hide(CustomerSummary customer) {
        return RecordCopy.with(
                customer,
                Map.of(
                        "phone", phone(customer.phone()),
                        "address", address(customer.address()),
                        "place", place(customer.place())));
    }

    /** The last two digits are enough to recognise a number one has. */
    static String phone(String phone) {
        var shown = Math.min(2, phone.length() / 3);
        return "***" + phone.substring(phone.length() - shown);
    }

    /** Nothing: addresses are written in too many ways to know which part may stay. */
    static String address(String address) {
        return address.isEmpty() ? "" : HIDDEN;
    }

    /** About a kilometre: enough for the map of a territory. */
    static GeoPoint place(GeoPoint place) {
        return new GeoPoint(Math.round(place.lat() * 100) / 100.0, Math.round(place.lon() * 100) / 100.0);
    }
}
