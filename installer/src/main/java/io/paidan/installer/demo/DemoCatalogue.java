package io.paidan.installer.demo;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreKind;
import io.paidan.contract.term.Term;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fixed facts of the demo company, as the files beside this class list them. */
record DemoCatalogue(
        List<Area> areas,
        List<Skill> skills,
        List<Term> terms,
        List<DeskUser> users,
        List<Person> engineers,
        List<Service> services,
        List<CatalogPart> parts,
        List<Depot> stores,
        CustomerNames customers,
        List<AssetModel> assetModels,
        List<OpenOrder> openOrders,
        List<DispatchRule> rules,
        List<BusinessCalendar> calendars,
        List<SlaPolicy> policies,
        List<PriorityRule> priorityRules,
        List<ChannelSetup> channels,
        List<NoticeWords> noticeWords,
        List<Key> apiKeys) {

    /**
     * A territory.
     *
     * @param kind null for what it is by its place: a region at the top, an outlet below
     * @param border as closed latitude, longitude pairs; a region and a partner have none
     */
    record Area(
            String id,
            String region,
            @Nullable String parent,
            @Nullable TerritoryKind kind,
            String name,
            String numberPrefix,
            @Nullable List<List<Double>> border) {

        TerritoryKind kindOrUsual() {
            var usual = parent == null ? TerritoryKind.REGION : TerritoryKind.OUTLET;
            return Objects.requireNonNullElse(kind, usual);
        }

        boolean contains(GeoPoint point) {
            if (border == null) {
                return false;
            }
            var inside = false;
            for (int i = 0, j = border.size() - 1; i < border.size(); j = i++) {
                double lat = border.get(i).getFirst();
                double lon = border.get(i).getLast();
                double otherLat = border.get(j).getFirst();
                double otherLon = border.get(j).getLast();
                if ((lat > point.lat()) != (otherLat > point.lat())
                        && point.lon() < (otherLon - lon) * (point.lat() - lat) / (otherLat - lat) + lon) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    /** {@code territory}: what he sees; null for as much as his role sees in a company of this size. */
    record DeskUser(
            String username,
            String displayName,
            Role role,
            @Nullable String territory) {}

    record Person(
            String code,
            String name,
            String territory,
            Vehicle vehicle,
            ShiftPattern shift,
            @Nullable Double rating,
            int jobsIn30Days,
            @Nullable Integer overtimeMinutes,
            @Nullable Integer capacity,
            @Nullable TimeLent loan,
            @Nullable TimeAway absence,
            List<TrainedSkill> skills) {}

    /** Local times; null from or until is the begin or the end of the day. */
    record TimeAway(
            AbsenceKind kind,
            @Nullable LocalTime from,
            @Nullable LocalTime until) {}

    /** From that local time, or from its begin, to the end of the day. */
    record TimeLent(String territory, @Nullable LocalTime from) {

        Loan on(LocalDate day, ZoneId zone) {
            return new Loan(
                    territory,
                    day.atTime(from == null ? LocalTime.MIN : from).atZone(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** {@code expiresInDays}: from the demo's first day; negative when it is over, null when it never ends. */
    record TrainedSkill(String code, int level, @Nullable Integer expiresInDays) {}

    record Service(
            String code,
            ServiceType serviceType,
            String category,
            String nameEn,
            String nameZh,
            int minutes,
            Priority priority,
            List<String> requiredSkills,
            List<RequiredPart> likelyParts,
            @Nullable List<OrderField> requiredFields,
            @Nullable List<ProcedureStep> procedure,
            List<String> titles,
            String description) {}

    record CatalogPart(String number, String nameEn, String nameZh, String category, String unit) {}

    record Depot(String name, StoreKind kind, String territory) {}

    record CustomerNames(List<Company> companies, List<String> surnames) {}

    record Company(String name, @Nullable String tier) {}

    record AssetModel(String category, String name, String serialPrefix, int warrantyYears) {}

    /** An order that nobody works on at the demo's first moment, and why. Times are local, null comes from the service. */
    record OpenOrder(
            Fate fate,
            String service,
            String territory,
            LocalTime created,
            Channel channel,
            String title,
            @Nullable String description,
            @Nullable Priority priority,
            @Nullable List<LocalTime> window,
            @Nullable List<RequiredPart> parts,
            @Nullable Integer crewSize,
            @Nullable String reason) {}

    /** A way out that is prepared and off: nothing the demo tells anybody leaves it. */
    record ChannelSetup(
            String code,
            ChannelKind kind,
            String name,
            List<NoticeEvent> events,
            List<String> territories,
            NoticeLanguage language,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            Map<String, Object> settings) {}

    /** The company's own words for an event. */
    record NoticeWords(NoticeEvent event, NoticeLanguage language, String subject, String body) {}

    /** An API key, counted from the demo's first moment; nobody knows the key itself. */
    record Key(
            String name,
            Role role,
            List<String> territories,
            String hint,
            int madeDaysAgo,
            @Nullable Integer validDays,
            @Nullable Integer usedMinutesAgo,
            @Nullable Integer revokedDaysAgo) {}

    /** What became of an open order until now. */
    enum Fate {
        NEW,
        READY,
        DECLINED,
        WAITING_PARTS,
        WAITING_CUSTOMER,
        CANCELLED
    }

    static DemoCatalogue read() {
        return new DemoCatalogue(
                read("territories", new TypeReference<List<Area>>() {}),
                read("skills", new TypeReference<List<Skill>>() {}),
                read("terms", new TypeReference<List<Term>>() {}),
                read("users", new TypeReference<List<DeskUser>>() {}),
                read("engineers", new TypeReference<List<Person>>() {}),
                read("services", new TypeReference<List<Service>>() {}),
                read("parts", new TypeReference<List<CatalogPart>>() {}),
                read("stores", new TypeReference<List<Depot>>() {}),
                read("customers", new TypeReference<CustomerNames>() {}),
                read("asset-models", new TypeReference<List<AssetModel>>() {}),
                read("open-orders", new TypeReference<List<OpenOrder>>() {}),
                read("rules", new TypeReference<List<DispatchRule>>() {}),
                read("calendars", new TypeReference<List<BusinessCalendar>>() {}),
                read("sla-policies", new TypeReference<List<SlaPolicy>>() {}),
                read("priority-rules", new TypeReference<List<PriorityRule>>() {}),
                read("channels", new TypeReference<List<ChannelSetup>>() {}),
                read("notice-words", new TypeReference<List<NoticeWords>>() {}),
                read("api-keys", new TypeReference<List<Key>>() {}));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var file = Objects.requireNonNull(DemoCatalogue.class.getResourceAsStream(name + ".json"), name)) {
            return new JsonMapper().readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".json of the demo company", e);
        }
    }

    List<Area> territories() {
        return areas.stream().filter(area -> area.parent() != null).toList();
    }

    /** Where those who work for a territory live: a partner's in the territory above it. */
    String homeOf(String territory) {
        var area = area(territory);
        return area.border() == null && area.parent() != null ? area.parent() : territory;
    }

    /** The territory a place lies in; null outside the company's country. */
    @Nullable
    Area areaOf(GeoPoint place) {
        return areas.stream().filter(area -> area.contains(place)).findFirst().orElse(null);
    }

    Area area(String id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst().orElseThrow();
    }

    /** Null for a central store, which is the whole region's, and for a van. */
    @Nullable
    String outletOf(Store store) {
        return stores.stream()
                .filter(depot ->
                        depot.kind() == StoreKind.OUTLET && depot.name().equals(store.name()))
                .map(Depot::territory)
                .findFirst()
                .orElse(null);
    }

    /** True for one who is lent to another region than his own. */
    boolean leavesRegion(Person person) {
        var loan = person.loan();
        return loan != null
                && !area(loan.territory())
                        .region()
                        .equals(area(person.territory()).region());
    }

    Service service(String code) {
        return services.stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + code + " in services.json"));
    }
}
