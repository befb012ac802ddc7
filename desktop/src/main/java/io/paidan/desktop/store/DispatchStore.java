package io.paidan.desktop.store;

import io.paidan.contract.board.Board;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.organisation.CompanyRules;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.Presence;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What the console knows of the world. Lives on one thread (the user interface's); {@link EventApplier} alone changes
 * it; view models read it and hear of changes once a batch.
 */
public final class DispatchStore {

    private final Map<UUID, WorkOrderSummary> orders = new LinkedHashMap<>();
    private final KnownVisits visits = new KnownVisits();
    private final Map<String, Territory> territories = new LinkedHashMap<>();
    private final KnownEngineers engineers = new KnownEngineers();
    private final Map<UUID, EngineerPosition> positions = new LinkedHashMap<>();
    private final Map<UUID, OrderSla> sla = new LinkedHashMap<>();
    private final KnownStock stock = new KnownStock();
    private final KnownCatalogues catalogues = new KnownCatalogues();
    private final KnownPresences presences = new KnownPresences();
    private final Map<UUID, NoticeSummary> notices = new LinkedHashMap<>();
    private final Set<Consumer<StoreChange>> listeners = new LinkedHashSet<>();
    private Duration noticeHold = CompanyRules.AT_FIRST.noticeHold();
    private @Nullable Board board;

    /** Calls the listener after each batch of changes until unsubscribed. */
    public Subscription onChange(Consumer<StoreChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** False until the first snapshot has come. */
    public boolean isLoaded() {
        return board != null;
    }

    /** Server time of the last snapshot; empty until the first has come. */
    public Optional<Instant> snapshotAt() {
        return Optional.ofNullable(board).map(Board::serverTime);
    }

    public Collection<WorkOrderSummary> orders() {
        return Collections.unmodifiableCollection(orders.values());
    }

    public Collection<VisitSummary> visits() {
        return visits.all();
    }

    public Collection<EngineerSummary> engineers() {
        return engineers.all();
    }

    public Collection<EngineerPosition> positions() {
        return Collections.unmodifiableCollection(positions.values());
    }

    public Collection<StockLevel> stock() {
        return stock.all();
    }

    /** What the user was told and has not read. */
    public Collection<NoticeSummary> notices() {
        return Collections.unmodifiableCollection(notices.values());
    }

    public Optional<WorkOrderSummary> findOrder(UUID id) {
        return Optional.ofNullable(orders.get(id));
    }

    /** How an order stands against what was promised; empty for one without a clock. */
    public Optional<OrderSla> findSla(UUID orderId) {
        return Optional.ofNullable(sla.get(orderId));
    }

    public Optional<VisitSummary> findVisit(UUID id) {
        return visits.find(id);
    }

    public Optional<EngineerSummary> findEngineer(UUID id) {
        return engineers.find(id);
    }

    /** As he is for an order of this region: who is lent to it, as its guest. */
    public Optional<EngineerSummary> findEngineerFor(String region, UUID id) {
        return engineers.findFor(region, id);
    }

    /** All engineers, who is lent to this region as its guest. */
    public List<EngineerSummary> engineersFor(String region) {
        return engineers.listFor(region);
    }

    /** The regions one sees an engineer in: more than one while he is lent from one to another. */
    public Set<String> regionsOfEngineer(UUID id) {
        return engineers.regionsOf(id);
    }

    /** His row in every region one sees him in, at home and as a guest. */
    public Collection<EngineerSummary> rowsOfEngineer(UUID id) {
        return engineers.listRows(id);
    }

    public Optional<EngineerPosition> findPosition(UUID engineerId) {
        return Optional.ofNullable(positions.get(engineerId));
    }

    /** The visits of an order, earliest first. */
    public List<VisitSummary> visitsOfOrder(UUID orderId) {
        return visits.ofOrder(orderId);
    }

    /** The visits of an engineer, earliest first. */
    public List<VisitSummary> visitsOfEngineer(UUID engineerId) {
        return visits.ofEngineer(engineerId);
    }

    /** The planned or running visit of an order: the first one when there are several, of a crew the chosen engineer's. */
    public Optional<VisitSummary> findActiveVisit(UUID orderId) {
        return activeVisits(orderId).stream().findFirst();
    }

    /** The planned and running visits of an order, earliest first, those of a crew behind one another. */
    public List<VisitSummary> activeVisits(UUID orderId) {
        return visits.activeOfOrder(orderId);
    }

    /** The planned and running visits of the crew this visit belongs to, that of the chosen engineer first. */
    public List<VisitSummary> crewOf(VisitSummary visit) {
        return visits.crewOf(visit);
    }

    /** Who else looks at an order or drags it. */
    public List<Presence> presencesAt(UUID orderId, Instant now) {
        return presences.at(orderId, now);
    }

    /** True while somebody else drags an order. */
    public boolean isInAnothersHand(UUID orderId, Instant now) {
        return presences.at(orderId, now).stream().anyMatch(presence -> presence.attention() == Attention.DRAGGING);
    }

    public List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    /** By code. */
    public List<Skill> skills() {
        return catalogues.skills();
    }

    /** Those of a kind that are offered, as they were made. */
    public List<Term> offeredTerms(TermKind kind) {
        return catalogues.terms().offered(kind);
    }

    /** What a code is called, offered or not; empty when nobody has named it. */
    public Optional<Term> findTerm(TermKind kind, String code) {
        return catalogues.terms().find(kind, code);
    }

    /** The present versions by code, the retired ones too. */
    public List<ServiceTemplate> templates() {
        return catalogues.templates();
    }

    /** By number. */
    public List<Part> parts() {
        return catalogues.parts();
    }

    public Collection<Store> stores() {
        return stock.stores();
    }

    public boolean isDemo() {
        return board != null && board.demo();
    }

    /** How long an engineer is not told of his new order, so that an undone drag never reaches his phone. */
    public Duration noticeHold() {
        return noticeHold;
    }

    void holdNotices(Duration hold) {
        noticeHold = hold;
    }

    void replaceAll(Board snapshot) {
        board = snapshot;
        noticeHold = Duration.ofSeconds(snapshot.noticeHoldSeconds());
        Stream.of(orders, territories, positions, notices, sla).forEach(Map::clear);
        visits.clear();
        engineers.clear();
        stock.clear();
        catalogues.replaceAll(snapshot);
        snapshot.orders().forEach(this::put);
        snapshot.visits().forEach(this::put);
        snapshot.territories().forEach(this::put);
        snapshot.engineers().forEach(this::put);
        snapshot.positions().forEach(this::put);
        snapshot.stores().forEach(this::put);
        snapshot.stock().forEach(this::put);
        snapshot.notices().forEach(this::put);
        snapshot.sla().forEach(this::put);
    }

    void put(WorkOrderSummary order) {
        orders.put(order.id(), order);
    }

    void put(VisitSummary visit) {
        visits.put(visit);
    }

    void put(Territory territory) {
        territories.put(territory.id(), territory);
    }

    /** He is no longer among those one sees in a region; his visits stay for their orders. */
    void removeEngineer(UUID id, String region) {
        engineers.remove(id, region);
        positions.keySet().removeIf(engineer -> engineers.find(engineer).isEmpty());
    }

    /** Whoever looks on may no longer see it: its visits and its clock go with it. */
    void removeOrder(UUID id) {
        visits.removeOfOrder(id);
        sla.remove(id);
        orders.remove(id);
    }

    void put(OrderSla state) {
        sla.put(state.orderId(), state);
    }

    void put(EngineerSummary engineer) {
        engineers.put(engineer);
    }

    void put(EngineerPosition position) {
        positions.put(position.engineerId(), position);
    }

    /** Only {@link EventApplier} puts anything there. */
    KnownCatalogues catalogues() {
        return catalogues;
    }

    Set<UUID> put(Presence presence) {
        return presences.put(presence);
    }

    void put(StockLevel level) {
        stock.put(level);
    }

    void put(Store store) {
        stock.put(store);
    }

    /** What is known to lie in it goes with it. */
    void removeStore(UUID id) {
        stock.remove(id);
    }

    void put(NoticeSummary notice) {
        notices.put(notice.id(), notice);
    }

    void removeNotice(UUID id) {
        notices.remove(id);
    }

    void announce(StoreChange change) {
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }
}
