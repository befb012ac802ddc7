package io.paidan.desktop.inspector;

import io.paidan.contract.geo.Turn;
import io.paidan.contract.geo.TurnKind;
import io.paidan.contract.geo.TurnSentences;
import io.paidan.desktop.dispatch.RouteLine;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Distances;
import io.paidan.desktop.platform.Texts;

/** Says how to drive a route, turn by turn. */
final class Ways {

    private final Texts texts;
    private final Clockface clockface;
    private final Distances distances;

    Ways(Texts texts, Clockface clockface) {
        this.texts = texts;
        this.clockface = clockface;
        this.distances = new Distances(texts);
    }

    Way of(RouteLine route) {
        if (route.legs().isEmpty()) {
            return Way.NOWHERE;
        }
        var sentences = new TurnSentences(texts.locale());
        var total = texts.get(
                "inspector.way.total",
                route.legs().size(),
                distances.text(route.metres()),
                clockface.duration(route.duration()));
        return new Way(
                total, route.legs().stream().map(leg -> leg(leg, sentences)).toList());
    }

    private Way.Leg leg(RouteLine.Leg leg, TurnSentences sentences) {
        return new Way.Leg(
                leg.to(),
                distances.text(leg.road().metres()),
                clockface.duration(leg.road().duration()),
                leg.road().turns().stream().map(turn -> line(turn, sentences)).toList());
    }

    private Way.Line line(Turn turn, TurnSentences sentences) {
        var what = sentences.sentence(turn);
        return turn.kind() == TurnKind.ARRIVE
                ? new Way.Line(what, "", "")
                : new Way.Line(what, distances.text(turn.metres()), clockface.brief(turn.duration()));
    }
}
