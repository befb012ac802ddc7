package io.paidan.routing;

import io.paidan.contract.place.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A whole address as a file has it, which has to name its house exactly.
 *
 * @param words lower case, without accents, in their order; Chinese character by character
 * @param number of the house, the only one beside a postal code
 */
record WrittenAddress(List<String> words, String number) {

    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{4,6}");

    /** Empty when it names no house, or may name several by its numbers. */
    static Optional<WrittenAddress> parse(String text) {
        var words = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        TypedAddress.tokens(text).forEach(token -> (Character.isDigit(token.charAt(0)) ? numbers : words).add(token));
        if (numbers.size() > 1) {
            numbers.removeIf(number -> POSTAL_CODE.matcher(number).matches());
        }
        return words.isEmpty() || numbers.size() != 1
                ? Optional.empty()
                : Optional.of(new WrittenAddress(words, numbers.getFirst()));
    }

    /** What may be it; best first those that share most with it. */
    Query query() {
        var all = new BooleanQuery.Builder().add(new TermQuery(new Term(PlaceFields.NUMBER, number)), Occur.FILTER);
        words.forEach(word -> all.add(
                new TermQuery(new Term(PlaceFields.WORDS, word)), PlaceText.isHan(word) ? Occur.SHOULD : Occur.MUST));
        return all.build();
    }

    /**
     * True when it says the street in full and nothing that is not the house's. Written in Chinese, from large to small, more
     * than the map has may stand before its locality: the province and the city.
     */
    boolean names(Place house) {
        var street = TypedAddress.tokens(String.valueOf(house.street()));
        var locality = house.locality() == null ? List.<String>of() : TypedAddress.tokens(house.locality());
        if (!String.valueOf(house.houseNumber()).toLowerCase(Locale.ROOT).equals(number)) {
            return false;
        }
        if (street.stream().anyMatch(PlaceText::isHan)) {
            var written = String.join("", words);
            var inStreet = String.join("", street);
            return written.equals(inStreet)
                    || (!locality.isEmpty() && written.endsWith(String.join("", locality) + inStreet));
        }
        var known = new HashSet<>(locality);
        known.addAll(street);
        return words.containsAll(street) && known.containsAll(words);
    }
}
