package io.paidan.installer.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the launcher says at the terminal, in the language of the system. */
public final class LaunchTexts {

    private static final ResourceBundle BUNDLE = bundle("messages", Locale.getDefault());

    private LaunchTexts() {}

    /** @param name of the file beside this class */
    public static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                LaunchTexts.class.getPackageName() + "." + name,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static String get(String key, @Nullable Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.getDefault()).format(values);
    }
}
