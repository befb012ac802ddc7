package io.paidan.desktop.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Where each line stands from the top, so that only those in sight are drawn. */
final class RowLayout {

    private final double[] tops;

    RowLayout(List<TimelineLine> lines, double rowHeight, double groupHeight) {
        tops = new double[lines.size() + 1];
        for (var i = 0; i < lines.size(); i++) {
            tops[i + 1] = tops[i]
                    + switch (lines.get(i)) {
                        case TimelineLine.Group _ -> groupHeight;
                        case TimelineLine.Row _ -> rowHeight;
                    };
        }
    }

    double height() {
        return tops[tops.length - 1];
    }

    double top(int line) {
        return tops[line];
    }

    double height(int line) {
        return tops[line + 1] - tops[line];
    }

    /** The line at this distance from the top; empty above the first and below the last. */
    OptionalInt lineAt(double y) {
        if (y < 0 || y >= height()) {
            return OptionalInt.empty();
        }
        var found = Arrays.binarySearch(tops, y);
        return OptionalInt.of(found >= 0 ? found : -found - 2);
    }

    /** How far one may scroll when so much height is in sight. */
    double maxScroll(double viewHeight) {
        return Math.max(0, height() - viewHeight);
    }
}
