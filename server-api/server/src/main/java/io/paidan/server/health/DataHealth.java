package io.paidan.server.health;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.DataGapKind;
import io.paidan.contract.term.TermDetails;
import io.paidan.server.organisation.BorderOverlaps;
import io.paidan.server.organisation.Scope;
import io.paidan.server.term.Terms;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is missing or wrong in the masters of a scope. */
@Service
class DataHealth {

    private static final int CUSTOMERS_NAMED = 50;

    private final DataHealthMapper mapper;
    private final BorderOverlaps overlaps;
    private final Terms terms;
    private final TravelTimes travelTimes;
    private final Clock clock;

    DataHealth(DataHealthMapper mapper, BorderOverlaps overlaps, Terms terms, TravelTimes travelTimes, Clock clock) {
        this.mapper = mapper;
        this.overlaps = overlaps;
        this.terms = terms;
        this.travelTimes = travelTimes;
        this.clock = clock;
    }

    /** The most pressing first; of the customers outside only some, for one border may bring in many of them. */
    @Transactional(readOnly = true)
    public List<DataGap> list(Scope scope) {
        var now = clock.instant();
        var chinese = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return Stream.of(
                        mapper.listOfTemplates(scope, chinese, now).stream(),
                        mapper.listOfCertificates(scope, now).stream(),
                        mapper.listOfEngineers(scope, now).stream(),
                        mapper.listOfTerritories(scope).stream(),
                        overlapping(scope),
                        mapper.listOfUsers(scope).stream(),
                        terms.listUnnamed().stream().map(DataHealth::unnamed),
                        homesOffRoad(scope),
                        customersOutside(scope))
                .flatMap(gaps -> gaps)
                .sorted(Comparator.comparing(DataGap::kind))
                .toList();
    }

    private static DataGap unnamed(TermDetails term) {
        var kind = switch (term.kind()) {
            case CATEGORY -> DataGapKind.CATEGORY_WITHOUT_NAME;
            case TIER -> DataGapKind.TIER_WITHOUT_NAME;
            case PART_CATEGORY -> DataGapKind.PART_CATEGORY_WITHOUT_NAME;
            case UNIT -> DataGapKind.UNIT_WITHOUT_NAME;
        };
        return new DataGap(kind, term.id(), term.code(), null, null, null);
    }

    private Stream<DataGap> overlapping(Scope scope) {
        return overlaps.list(scope).stream()
                .map(found -> new DataGap(
                        DataGapKind.TERRITORIES_OVERLAP, found.id(), found.name(), found.with(), null, null));
    }

    private Stream<DataGap> homesOffRoad(Scope scope) {
        return mapper.listHomes(scope).stream()
                .filter(home -> !travelTimes.covers(home.place()))
                .map(home -> home.gap(DataGapKind.ENGINEER_HOME_OFF_ROAD));
    }

    private Stream<DataGap> customersOutside(Scope scope) {
        return mapper.listCustomersOutside(scope, CUSTOMERS_NAMED).stream()
                .map(customer -> customer.gap(DataGapKind.CUSTOMER_OUTSIDE));
    }
}
