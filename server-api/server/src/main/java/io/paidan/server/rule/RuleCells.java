package io.paidan.server.rule;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.rule.Hours;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.sheet.CellException;
import io.paidan.server.sheet.CellKind;
import io.paidan.server.sheet.CellKinds;
import io.paidan.server.sheet.file.Cell;
import java.util.Map;
import java.util.regex.Pattern;

/** What only the sheet of dispatch rules holds in a cell, and which of its columns a complaint is about. */
final class RuleCells {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[-\u2010-\u2014~～至]\\s*");

    private RuleCells() {}

    /** {@code 22:00-06:00}. */
    static CellKind<Hours> hours() {
        return CellKinds.of(RuleCells::readHours, hours -> hours.from() + "-" + hours.until());
    }

    private static Hours readHours(Cell cell) {
        var ends = BETWEEN.split(cell.text(), -1);
        if (ends.length != 2) {
            throw new CellException("cell.time-span", Map.of("value", cell.text()));
        }
        var clock = CellKinds.timeOfDay();
        return new Hours(clock.read(Cell.of(ends[0])), clock.read(Cell.of(ends[1].replace("24:00", "00:00"))));
    }

    /** The service names what is wrong by its place among the rules; the row has columns. */
    static ProblemException ofColumns(ProblemException refusal, int at) {
        var prefix = "rules[%d].".formatted(at);
        return ProblemException.invalid(refusal.errors().stream()
                .map(error -> error.field().startsWith(prefix)
                        ? new FieldProblem(
                                column(error.field().substring(prefix.length())), error.value(), error.message())
                        : error)
                .toList());
    }

    private static String column(String field) {
        return switch (field) {
            case "then" -> "thenPriority";
            case "then.engineerId" -> "thenEngineer";
            default -> field.contains(".") ? joined(field) : field;
        };
    }

    /** {@code when.templates} is the column {@code ifTemplates}. */
    private static String joined(String field) {
        var parts = field.split("\\.", 2);
        return (parts[0].equals("when") ? "if" : parts[0])
                + Character.toUpperCase(parts[1].charAt(0))
                + parts[1].substring(1);
    }
}
