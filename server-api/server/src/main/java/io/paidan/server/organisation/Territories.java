package io.paidan.server.organisation;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds territories. */
@Component
public class Territories {

    /** The territory a place lies in. */
    public record Found(String region, String territory, ZoneId zone) {}

    private final TerritoryMapper mapper;
    private final JsonMapper json;
    private final Clock clock;

    Territories(TerritoryMapper mapper, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    /** The territories of a scope with the regions above them and those its lent engineers come from, regions first. */
    public List<Territory> list(Scope scope) {
        return mapper.list(scope, clock.instant());
    }

    /** A scope of everything in a region: for what the server itself must know, whoever asked. */
    public Scope wholeRegion(String region) {
        return Scope.ofRegion(region, mapper.listIds(region));
    }

    /** The territory of the scope whose border encloses the place, the deepest in the tree of several. */
    public Optional<Found> find(GeoPoint place, Scope scope) {
        return mapper.listBorders(scope).stream()
                .filter(row -> border(row).contains(place))
                .findFirst()
                .map(row -> new Found(row.region(), row.id(), ZoneId.of(row.zone())));
    }

    /** @throws ProblemException OUTSIDE_REGION when no territory of the scope encloses it */
    public Found require(GeoPoint place, String address, Scope scope) {
        return find(place, scope)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.OUTSIDE_REGION,
                        "territory",
                        "address",
                        address,
                        "lat",
                        place.lat(),
                        "lon",
                        place.lon()));
    }

    /** The ids of all regions. */
    public List<String> listRegions() {
        return mapper.listRegions();
    }

    /** @throws ProblemException NOT_FOUND when there is no such territory */
    public String getRegion(String territory) {
        return mapper.findRegion(territory)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "chosen-territory", "id", territory));
    }

    /** @throws ProblemException NOT_FOUND when there is no such territory */
    public ZoneId getZone(String territory) {
        return mapper.findZone(territory)
                .map(ZoneId::of)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "chosen-territory", "id", territory));
    }

    /** True for an outlet or a partner that is not given up. */
    public boolean takesForwarded(String territory) {
        return mapper.takesForwarded(territory);
    }

    /** What the order numbers of a region begin with. */
    public String getNumberPrefix(String region) {
        return mapper.findNumberPrefix(region)
                .orElseThrow(() -> new IllegalArgumentException("there is no region %s".formatted(region)));
    }

    private Border border(TerritoryMapper.BorderRow row) {
        return Border.read(row.border(), json);
    }
}
