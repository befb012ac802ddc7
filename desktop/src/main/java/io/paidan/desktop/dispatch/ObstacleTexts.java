package io.paidan.desktop.dispatch;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.dispatch.Obstacle;
import io.paidan.desktop.platform.Texts;
import java.util.List;

/** Says why nobody fitted an order. */
public final class ObstacleTexts {

    private final Texts texts;

    public ObstacleTexts(Texts texts) {
        this.texts = texts;
    }

    /** As in a list within a sentence; empty when there is nothing that this console knows. */
    public String of(List<Obstacle> obstacles) {
        return obstacles.stream()
                .flatMap(each -> texts.find("dispatch.obstacle." + each.verdict(), each.engineers()).stream())
                .collect(joining(texts.get("dispatch.obstacle.and")));
    }
}
