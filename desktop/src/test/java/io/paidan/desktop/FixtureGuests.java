package io.paidan.desktop;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.LentFrom;
import io.paidan.contract.engineer.Loan;
import java.util.List;

/** Engineers of the fixture as the region they are lent to sees them. */
public final class FixtureGuests {

    private FixtureGuests() {}

    public static EngineerSummary guest(EngineerSummary atHome, String region, Loan... loans) {
        return new EngineerSummary(
                atHome.id(),
                region,
                region,
                new LentFrom(atHome.region(), "高地区域"),
                atHome.code(),
                atHome.name(),
                atHome.phone(),
                atHome.vehicle(),
                atHome.homePosition(),
                atHome.skills(),
                atHome.shifts(),
                atHome.nextShift(),
                List.of(),
                List.of(loans),
                atHome.overtime(),
                atHome.capacity(),
                atHome.rating(),
                atHome.jobsIn30Days(),
                atHome.version());
    }
}
