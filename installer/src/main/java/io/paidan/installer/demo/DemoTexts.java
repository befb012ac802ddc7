package io.paidan.installer.demo;

import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Why the demo company cannot be loaded, in the system's language. */
final class DemoTexts {
    private DemoTexts() {}

    static StartException refusal(String key, Object... values) {
        return new StartException(StartProblem.SETTING_INVALID, null, "reason", text(Locale.getDefault(), key, values));
    }

    static String text(Locale locale, String key, Object... values) {
        var bundle = ResourceBundle.getBundle(
                "io/paidan/installer/demo/messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
