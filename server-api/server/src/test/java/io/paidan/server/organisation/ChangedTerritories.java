package io.paidan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.ApiReply;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** For tests of territories as an administrator changes them. */
abstract class ChangedTerritories extends GivenCompany {

    static final ZoneId ZONE = ZoneId.of("Europe/Vaduz");

    /** Around Balzers, south of everything. */
    static final List<GeoPoint> BALZERS = List.of(
            new GeoPoint(47.04, 9.47), new GeoPoint(47.09, 9.47), new GeoPoint(47.09, 9.56), new GeoPoint(47.04, 9.56));

    static SaveTerritory outlet(String parent, String name, List<GeoPoint> border) {
        return new SaveTerritory(0, parent, TerritoryKind.OUTLET, name, ZONE, "", border, true);
    }

    SaveTerritory givenUp(String id) {
        var territory = get(id).edit();
        return new SaveTerritory(
                territory.version(),
                territory.parent(),
                territory.kind(),
                territory.name(),
                territory.zone(),
                territory.numberPrefix(),
                territory.border(),
                false);
    }

    static void assertWrong(ApiReply refused, String field) {
        assertThat(refused.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.message()).isNotBlank().doesNotContain("{");
        });
    }

    ApiReply put(String id, SaveTerritory sent) {
        return put("admin", id, sent);
    }

    ApiReply put(String username, String id, SaveTerritory sent) {
        return api.as(username).put("/api/setup/territories/" + id, sent);
    }

    TerritoryDetails get(String id) {
        return api.as("admin").get("/api/setup/territories/" + id).as(TerritoryDetails.class);
    }

    List<TerritoryDetails> list(String username) {
        return api.as(username).get("/api/setup/territories").as(new TypeReference<List<TerritoryDetails>>() {});
    }
}
