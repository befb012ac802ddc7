package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with variables: what they speak of, and filling them in. */
final class NoticeWords {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern STRAY = Pattern.compile("[{}]");

    private NoticeWords() {}

    /** What stands between braces. */
    static List<String> listVariables(String words) {
        return BRACES.matcher(words).results().map(found -> found.group(1)).toList();
    }

    /** True when a brace is opened and not closed, or the other way round. */
    static boolean hasStrayBrace(String words) {
        return STRAY.matcher(BRACES.matcher(words).replaceAll("")).find();
    }

    /** A variable without value is left empty. */
    static String fill(String words, Map<NoticeVariable, String> values, ChannelKind kind) {
        return BRACES.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(NoticeVariable.find(found.group(1))
                        .map(variable -> harmless(values.getOrDefault(variable, ""), kind))
                        .orElseGet(found::group)));
    }

    /**
     * What people typed must not act: no line of its own, and in a group chat no tag (Feishu reads
     * {@code <at user_id="all">}) and no mention.
     */
    private static String harmless(String value, ChannelKind kind) {
        var oneLine = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return switch (kind) {
            case WECOM, DINGTALK, FEISHU ->
                oneLine.replace('<', '＜').replace('>', '＞').replace('@', '＠');
            case IN_APP, EMAIL, SMS, WEBHOOK -> oneLine;
        };
    }

    /** The variables that are none of these, in their order. */
    static List<String> listUnknown(String words, Iterable<NoticeVariable> known) {
        var keys = new ArrayList<String>();
        known.forEach(variable -> keys.add(variable.key()));
        return listVariables(words).stream()
                .filter(name -> !keys.contains(name))
                .distinct()
                .toList();
    }
}
