package io.paidan.server.place;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.routing.RegionPack;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where a row of a sheet is: where it says, or else at the one house of the map that has its address. */
@Component
public class RowPlaces {

    private static final int NAMED = 4;

    private final RegionPack region;
    private final MasterChange change;

    RowPlaces(RegionPack region, MasterChange change) {
        this.region = region;
        this.change = change;
    }

    /**
     * An address that did not change stays where the pin was put.
     *
     * @throws ProblemException INVALID when the row has no coordinates and the map no house of its address, or several
     */
    public <D> GeoPoint require(SheetRow<D> row, PlaceColumns<D> columns) {
        var lat = row.find(columns.lat());
        var lon = row.find(columns.lon());
        if (lat != null && lon != null) {
            return new GeoPoint(lat, lon);
        }
        var address = row.find(columns.address());
        if (address == null || lat != null || lon != null) {
            throw missing(lat == null ? columns.lat() : columns.lon());
        }
        var stored = row.stored();
        if (stored != null && address.equals(columns.address().of().apply(stored))) {
            return new GeoPoint(kept(columns.lat(), stored), kept(columns.lon(), stored));
        }
        var house = only(region.places().listHouses(address), columns.address(), address);
        row.placedAt(address, house.label());
        return house.position();
    }

    private Place only(List<Place> houses, SheetColumn<?, String> column, String address) {
        if (houses.isEmpty()) {
            throw region.places().find(address, null, 1).stream()
                    .findFirst()
                    .map(near -> change.wrong(column.name(), address, "house-unknown-but", "near", near.label()))
                    .orElseGet(() -> change.wrong(column.name(), address, "house-unknown"));
        }
        if (houses.size() > 1) {
            var named = houses.stream().limit(NAMED).map(Place::label).collect(Collectors.joining("; "));
            throw change.wrong(
                    column.name(), address, "houses-alike", "houses", houses.size() > NAMED ? named + " …" : named);
        }
        return houses.getFirst();
    }

    private ProblemException missing(SheetColumn<?, Double> column) {
        return change.wrong(column.name(), null, "no-place");
    }

    private static <D> double kept(SheetColumn<D, Double> column, D stored) {
        return Objects.requireNonNull(column.of().apply(stored));
    }
}
