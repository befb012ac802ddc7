package io.paidan.contract.dispatch;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why how many engineers could not have an order.
 *
 * @param verdict the name of the {@link Verdict}, such as {@code SkillMissing}, or {@code Declined}
 */
public record Obstacle(String verdict, int engineers) {

    /** He declined it, broke it off or did not accept it in time, and is not asked again. */
    public static final String DECLINED = "Declined";

    private static final Pattern TEXT = Pattern.compile("([A-Za-z]+):(\\d{1,9})");

    /** As a history keeps several: {@code SkillMissing:3 NoShift:2}. */
    public static String text(List<Obstacle> several) {
        return several.stream().map(each -> each.verdict + ":" + each.engineers).collect(joining(" "));
    }

    /** Reads what {@link #text} wrote; whatever is no obstacle is left out. */
    public static List<Obstacle> parse(String text) {
        return Stream.of(text.split(" ", -1))
                .map(TEXT::matcher)
                .filter(each -> each.matches())
                .map(each -> new Obstacle(each.group(1), Integer.parseInt(each.group(2))))
                .toList();
    }
}
