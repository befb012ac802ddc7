package io.paidan.desktop.setup;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EarlierTimes;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.Shift;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A week of every engineer, with a night and a training that began before it. */
final class WeekFixture {

    private WeekFixture() {}

    static void teach(FixtureServer server) {
        BoardFixture.board()
                .engineers()
                .forEach(engineer -> server.answer(
                        "GET /api/setup/engineers/" + engineer.id() + "/times",
                        new EngineerTimes(
                                engineer.id(),
                                BoardFixture.NOW,
                                BoardFixture.NOW,
                                engineer.shifts(),
                                engineer.absences(),
                                List.of(new Loan(
                                        "unterland-west", BoardFixture.NOW, BoardFixture.NOW.plus(Duration.ofDays(1)))),
                                new EarlierTimes(
                                        List.of(new Shift(
                                                Instant.parse("2026-03-15T21:00:00Z"),
                                                Instant.parse("2026-03-16T05:00:00Z"),
                                                null,
                                                null)),
                                        List.of(new Absence(
                                                Instant.parse("2026-03-12T07:00:00Z"),
                                                Instant.parse("2026-03-18T16:00:00Z"),
                                                AbsenceKind.TRAINING)),
                                        List.of()),
                                List.of(),
                                0,
                                engineer.version())));
        server.answer(
                "GET /api/setup/loan-places",
                BoardFixture.board().territories().stream()
                        .filter(place -> !place.isRegion())
                        .map(place -> new LoanPlace(
                                place.id(),
                                place.name(),
                                place.region(),
                                place.region().equals("oberland") ? "高地区域" : "低地区域"))
                        .toList());
    }
}
