package io.paidan.desktop.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The console's words in the user's language. Bound texts follow when the language is switched. The first word of a key
 * names the feature package whose bundle {@code messages} holds it; the constants of enums are in that of
 * {@code platform}. A message is a {@link MessageFormat}, so a single quote is written twice.
 */
public final class Texts {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final String ROOT = "io.paidan.desktop.";

    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>(ENGLISH);

    public Texts(Locale initial) {
        locale.set(supported(initial));
    }

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    public Locale locale() {
        return locale.get();
    }

    /** The same words for a part of the application: who listens to them is let go together with that part. */
    public Texts forPart() {
        var part = new Texts(locale.get());
        part.locale.bindBidirectional(locale);
        return part;
    }

    /** The language of ours that is nearest to the wished one. */
    public static Locale supported(Locale wished) {
        return wished.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** @throws java.util.MissingResourceException for a key that is in no bundle */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle(key).getString(key), locale.get()).format(values);
    }

    /** The same; empty when no bundle has the key. */
    public Optional<String> find(String key, Object... values) {
        return bundle(key).containsKey(key) ? Optional.of(get(key, values)) : Optional.empty();
    }

    /** The same, changing with the language. */
    public StringBinding bind(String key, Object... values) {
        return Bindings.createStringBinding(() -> get(key, values), locale);
    }

    /** The text of an enum constant, under {@code <TypeName>.<CONSTANT>}. */
    public String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** One after the other with commas, as the language writes them. */
    public String list(Stream<String> words) {
        return words.collect(Collectors.joining(get("platform.between")));
    }

    private ResourceBundle bundle(String key) {
        var feature = Character.isUpperCase(key.charAt(0)) ? "platform" : key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(
                ROOT + feature + ".messages",
                locale.get(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
