package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.desktop.WindowExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LabelsIT {

    @Test
    void a_screen_reader_hears_the_words_without_what_keeps_lines_from_breaking() {
        var label = Labels.wrapped("W-261123-0080");
        assertThat(label.getText()).isNotEqualTo("W-261123-0080");
        assertThat(label.getAccessibleText()).isEqualTo("W-261123-0080");

        label.setText(Labels.unbroken("10:41"));

        assertThat(label.getAccessibleText()).isEqualTo("10:41");
    }
}
