package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void no_line_ends_within_a_time_a_date_or_the_number_of_an_order() {
        assertThat(pieces("W-261123-0080 from 10:41")).containsExactly("W-261123-0080 ", "from ", "10:41");
        assertThat(pieces("高地 2026-11-23")).containsExactly("高", "地 ", "2026-11-23");
        assertThat(pieces("至10:41")).containsExactly("至", "10:41");
    }

    @Test
    void elsewhere_it_ends_where_it_always_did() {
        assertThat(pieces("wall-hung boiler")).containsExactly("wall-", "hung ", "boiler");
        assertThat(Labels.unbroken("Note: 4 parts")).isEqualTo("Note: 4 parts");
    }

    /** What a line ends after, as the text layout of JavaFX finds it. */
    private static List<String> pieces(String text) {
        var shown = Labels.unbroken(text);
        var breaks = BreakIterator.getLineInstance(Locale.ENGLISH);
        breaks.setText(shown);
        var pieces = new ArrayList<String>();
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(shown.substring(from, to).replace("\uFEFF", ""));
            from = to;
        }
        return pieces;
    }
}
