package io.paidan.server.workorder;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.day;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.time;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.place.PlaceColumns;
import io.paidan.server.place.RowPlaces;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CellKinds;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Orders. A row without a number is a request and becomes an order, once however often it is imported; what has a number is
 * there already, and only the console changes it.
 */
@Component
class OrderSheet implements Sheet<OrderLine> {

    private static final SheetColumn<OrderLine, String> NUMBER = optional("number", code(), OrderLine::number);
    private static final SheetColumn<OrderLine, String> TEMPLATE =
            required("templateCode", code(), OrderLine::templateCode);
    private static final SheetColumn<OrderLine, String> TITLE = required("title", text(), OrderLine::title);
    private static final SheetColumn<OrderLine, String> DESCRIPTION =
            optional("description", text(), OrderLine::description);
    private static final SheetColumn<OrderLine, String> CUSTOMER =
            required("customerName", text(), OrderLine::customerName);
    private static final SheetColumn<OrderLine, String> PHONE = required("phone", CellKinds.phone(), OrderLine::phone);
    private static final PlaceColumns<OrderLine> PLACE = PlaceColumns.of(OrderLine::address, OrderLine::place);
    private static final SheetColumn<OrderLine, Priority> PRIORITY =
            optional("priority", choice(Priority.class), OrderLine::priority);
    private static final SheetColumn<OrderLine, Channel> CHANNEL =
            optional("channel", choice(Channel.class), OrderLine::channel);
    private static final SheetColumn<OrderLine, String> RAW_CONTENT =
            optional("rawContent", text(), OrderLine::rawContent);
    private static final SheetColumn<OrderLine, LocalDateTime> WINDOW_START = optional(
            "windowStart",
            time(),
            local(order -> order.window() == null ? null : order.window().start()));
    private static final SheetColumn<OrderLine, LocalDateTime> WINDOW_END = optional(
            "windowEnd",
            time(),
            local(order -> order.window() == null ? null : order.window().end()));
    /** What the server decides; in a file it is read, but means nothing. */
    private static final List<SheetColumn<OrderLine, ?>> DECIDED = List.of(
            optional("status", choice(WorkOrderStatus.class), OrderLine::status),
            optional("expectedOn", day(), OrderLine::expectedOn),
            optional("territory", code(), OrderLine::territory),
            optional("dueAt", time(), local(OrderLine::dueAt)),
            optional("createdAt", time(), local(OrderLine::createdAt)),
            optional("endedAt", time(), local(OrderLine::endedAt)));

    private static final List<SheetColumn<OrderLine, ?>> SENT = List.of(
            NUMBER,
            TEMPLATE,
            TITLE,
            DESCRIPTION,
            CUSTOMER,
            PHONE,
            PLACE.address(),
            PLACE.lat(),
            PLACE.lon(),
            PRIORITY,
            WINDOW_START,
            WINDOW_END);
    /** What makes no other request of one that says the same without them, as those before them did. */
    private static final List<SheetColumn<OrderLine, ?>> HOW_IT_CAME = List.of(CHANNEL, RAW_CONTENT);

    private final OrderLineMapper mapper;
    private final Intake intake;
    private final Territories territories;
    private final RowPlaces places;
    private final MasterChange change;
    private final CommandCheck check;

    OrderSheet(
            OrderLineMapper mapper,
            Intake intake,
            Territories territories,
            RowPlaces places,
            MasterChange change,
            CommandCheck check) {
        this.mapper = mapper;
        this.intake = intake;
        this.territories = territories;
        this.places = places;
        this.change = change;
        this.check = check;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.WORK_ORDERS;
    }

    @Override
    public List<SheetColumn<OrderLine, ?>> columns() {
        return Stream.of(SENT, HOW_IT_CAME, DECIDED).flatMap(List::stream).toList();
    }

    @Override
    public List<SheetColumn<OrderLine, ?>> identity() {
        return SENT;
    }

    @Override
    public void write(SignedInUser user, Consumer<OrderLine> to) {
        mapper.stream(Scope.of(user)).forEach(to);
    }

    @Override
    public Optional<OrderLine> find(SheetRow<OrderLine> row, SignedInUser user) {
        return mapper.findByNumber(row.get(NUMBER), Scope.of(user));
    }

    @Override
    public Saved<OrderLine> save(SheetRow<OrderLine> row, SignedInUser user) {
        var number = row.find(NUMBER);
        var stored = row.stored();
        if (stored != null) {
            requireSame(row, stored);
            return new Saved<>(stored, false);
        }
        if (number != null) {
            throw change.wrong("number", number, "new-order-number");
        }
        var place = places.require(row, PLACE);
        var zone = territories
                .require(place, row.get(PLACE.address()), Scope.of(user))
                .zone();
        var request = new CreateWorkOrder(
                id(row),
                row.get(TEMPLATE),
                row.get(CHANNEL, Channel.IMPORT),
                row.find(PRIORITY),
                row.get(TITLE),
                row.find(DESCRIPTION),
                row.get(CUSTOMER),
                row.get(PHONE),
                row.get(PLACE.address()),
                place,
                window(row, zone),
                null,
                rawContent(row));
        check.require(request);
        var taken = intake.take(request, AsItCame.ofImport(request, row.asRead()), user);
        var line = mapper.find(taken.order().id(), Scope.of(user)).orElseThrow();
        return new Saved<>(line, taken.isNew());
    }

    private static void requireSame(SheetRow<OrderLine> row, OrderLine stored) {
        for (var column : Stream.of(SENT, HOW_IT_CAME).flatMap(List::stream).toList()) {
            if (!Objects.equals(row.find(column), column.of().apply(stored))) {
                throw new ProblemException(ProblemCode.CONFLICT, "order-import", "number", stored.number());
            }
        }
    }

    private static @Nullable String rawContent(SheetRow<OrderLine> row) {
        var text = row.find(RAW_CONTENT);
        return text == null ? null : text.replaceAll("\\r\\n?", "\n");
    }

    private @Nullable TimeWindow window(SheetRow<OrderLine> row, ZoneId zone) {
        var start = row.find(WINDOW_START);
        var end = row.find(WINDOW_END);
        if (start == null && end == null) {
            return null;
        }
        if (start == null || end == null || !end.isAfter(start)) {
            throw change.wrong(end == null ? "windowEnd" : "windowStart", null, "window");
        }
        return new TimeWindow(start.atZone(zone).toInstant(), end.atZone(zone).toInstant());
    }

    /** From what the request says, so that the same file imported again makes nothing anew. */
    private static UUID id(SheetRow<OrderLine> row) {
        var said = SENT.stream().map(column -> String.valueOf(row.find(column))).collect(Collectors.joining("\u001F"));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    private static Function<OrderLine, @Nullable LocalDateTime> local(Function<OrderLine, @Nullable Instant> at) {
        return order -> {
            var instant = at.apply(order);
            return instant == null
                    ? null
                    : instant.truncatedTo(ChronoUnit.SECONDS)
                            .atZone(order.zone())
                            .toLocalDateTime();
        };
    }
}
