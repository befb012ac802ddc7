package io.paidan.planning;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long a job takes by the lowest of his levels in the skills it needs. The order's own duration is that of level 3:
 *
 * <table>
 * <caption>Share of the order's duration</caption>
 * <tr><th>level</th><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td></tr>
 * <tr><th>percent</th><td>130</td><td>115</td><td>100</td><td>95</td><td>90</td></tr>
 * </table>
 */
public final class WorkPace {
    private static final int NOT_HELD = 0;
    private static final int[] PERCENT = {130, 115, 100, 95, 90};

    private WorkPace() {}

    /** Begun minutes count in full. Without the skills, or when it needs none, the order's own duration. */
    public static Duration duration(WorkOrderSummary order, EngineerSummary engineer) {
        var level = lowestLevel(order, engineer);
        return level.isEmpty() ? order.duration() : atLevel(order.duration(), level.getAsInt());
    }

    /** The lowest of his levels in the skills the order needs; empty when it needs none or he lacks one. */
    public static OptionalInt lowestLevel(WorkOrderSummary order, EngineerSummary engineer) {
        var needed = order.requiredSkills();
        if (needed.isEmpty()) {
            return OptionalInt.empty();
        }
        var lowest = Integer.MAX_VALUE;
        for (var skill : needed) {
            lowest = Math.min(lowest, level(skill, engineer.skills()));
        }
        return lowest == NOT_HELD ? OptionalInt.empty() : OptionalInt.of(lowest);
    }

    private static int level(String skill, List<HeldSkill> skills) {
        for (var held : skills) {
            if (held.code().equals(skill)) {
                return held.level();
            }
        }
        return NOT_HELD;
    }

    private static Duration atLevel(Duration duration, int level) {
        var percent = PERCENT[Math.clamp(level, 1, PERCENT.length) - 1];
        return percent == 100 ? duration : Duration.ofMinutes(Math.ceilDiv(duration.toSeconds() * percent, 100L * 60));
    }
}
