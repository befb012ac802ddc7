package io.paidan.server.notice.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The address, body and headers of a gateway's request, in which <code>{phone}</code> and the like stand for values. */
public final class SmsWords {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

    private SmsWords() {}

    public static List<String> listVariables(String words) {
        return VARIABLE.matcher(words).results().map(found -> found.group(1)).toList();
    }

    /** Fills the values in as the content type wants them, so that no value can end what it stands in. */
    static String fill(String words, Map<String, String> values, String contentType, JsonMapper json) {
        return VARIABLE.matcher(words).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : escaped(value, contentType, json));
        });
    }

    /** Fills the values in so that none can end the part of the address it stands in. */
    public static String fillAddress(String words, Map<String, String> values) {
        return VARIABLE.matcher(words).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : escapedInAddress(value));
        });
    }

    /** A plus is a space only to those who read the query as a form: %20 is one to everybody. */
    static String escapedInAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escaped(String value, String contentType, JsonMapper json) {
        var type = MediaType.parseMediaType(contentType);
        if (type.getSubtype().endsWith("json")) {
            var quoted = json.writeValueAsString(value);
            return quoted.substring(1, quoted.length() - 1);
        }
        if (type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        if (type.getSubtype().endsWith("xml")) {
            return value.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&apos;");
        }
        return value;
    }
}
