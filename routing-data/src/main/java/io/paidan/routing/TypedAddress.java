package io.paidan.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into an address field, cut into words, Chinese phrases and house number.
 *
 * @param words lower case, without accents; a run of Chinese characters is one word
 * @param number the last word that begins with a digit
 */
record TypedAddress(List<String> words, @Nullable String number) {

    private static final Analyzer ANALYZER = PlaceFields.analyzer();
    private static final int MOST_WORDS = 12;
    private static final Pattern DIGITS = Pattern.compile("^\\d{1,6}");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("(\\d+)\\s*[号號]");

    static TypedAddress parse(String text) {
        var words = new ArrayList<String>();
        String number = null;
        for (var token : tokens(text)) {
            if (words.size() == MOST_WORDS) {
                break;
            }
            if (Character.isDigit(token.charAt(0))) {
                number = token;
            } else if (PlaceText.isHan(token) && !words.isEmpty() && PlaceText.isHan(words.getLast())) {
                words.add(words.removeLast() + token);
            } else {
                words.add(token);
            }
        }
        return new TypedAddress(words, number);
    }

    /** Lower case, without accents, Chinese character by character; 33号 is the number 33. */
    static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var plain = CHINESE_NUMBER.matcher(text).replaceAll(" $1 ");
        try (var stream = ANALYZER.tokenStream(PlaceFields.WORDS, plain)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
        return tokens;
    }

    boolean isEmpty() {
        return words.isEmpty() && number == null;
    }

    /** A number alone is no address: it may as well begin a name. */
    boolean hasNumber() {
        return number != null && !words.isEmpty();
    }

    /** Who types a number wants the house before the shop in it. */
    Comparator<FoundPlace> bestFirst() {
        return hasNumber()
                ? Comparator.<FoundPlace, Boolean>comparing(
                                found -> !isNumber(found.place().houseNumber()))
                        .thenComparing(found -> found.place().kind())
                        .thenComparing(FoundPlace.BEST_FIRST)
                : FoundPlace.BEST_FIRST;
    }

    boolean isNumber(@Nullable String houseNumber) {
        return houseNumber != null && houseNumber.toLowerCase(Locale.ROOT).equals(number);
    }

    /** How far a house number of the same street is from the one typed. */
    int gapTo(String houseNumber) {
        return Math.abs(leadingDigits(houseNumber) - leadingDigits(String.valueOf(number)));
    }

    private static int leadingDigits(String text) {
        var digits = DIGITS.matcher(text);
        return digits.find() ? Integer.parseInt(digits.group()) : Integer.MAX_VALUE / 2;
    }

    Query query() {
        var all = allWords();
        if (number != null) {
            all.add(PlaceMatch.number(number), Occur.MUST);
        }
        return all.build();
    }

    Query queryWithoutNumber() {
        return allWords().build();
    }

    private BooleanQuery.Builder allWords() {
        var all = new BooleanQuery.Builder();
        for (var word : words) {
            all.add(PlaceText.isHan(word) ? PlaceMatch.chinese(word, ANALYZER) : PlaceMatch.word(word), Occur.MUST);
        }
        if (!words.isEmpty()) {
            var ownName = new BooleanQuery.Builder();
            words.forEach(word -> ownName.add(PlaceMatch.ownName(word, ANALYZER), Occur.SHOULD));
            all.add(ownName.build(), Occur.FILTER);
        }
        return all;
    }
}
