package io.paidan.server.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Text without control characters (but tabs and line ends), without broken pairs of characters and with an end. What a
 * single field may hold is mostly less, and said where the field is checked.
 */
final class PrintableText extends StdScalarDeserializer<String> {

    static final String CONTROL_CHARACTERS = "holds control characters";

    static final String TOO_LONG = "is too long";
    static final int LONGEST = 20_000;

    PrintableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = parser.getValueAsString();
        if (text == null) {
            return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
        }
        if (text.length() > LONGEST) {
            return (String) context.handleWeirdStringValue(String.class, text, TOO_LONG);
        }
        if (!isPrintable(text)) {
            return (String) context.handleWeirdStringValue(String.class, text, CONTROL_CHARACTERS);
        }
        return text;
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(PrintableText::isForbidden);
    }

    private static boolean isForbidden(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> false;
            default -> {
                var type = Character.getType(character);
                yield type == Character.CONTROL || type == Character.SURROGATE;
            }
        };
    }
}
