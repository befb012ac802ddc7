package io.paidan.routing;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The fields of the place index and how their text is cut into words. */
final class PlaceFields {

    /** Latin words without accents, Chinese character by character: found by any beginning. */
    static final String WORDS = "words";
    /** The words of the place's own name only, which count more than those of its locality. */
    static final String NAME = "title";
    /** Chinese by dictionary: found in any order. */
    static final String CHINESE = "chinese";
    /** The house number, lower case. */
    static final String NUMBER = "number";

    static final String KIND = "kind";
    static final String PLACE_NAME = "name";
    static final String STREET = "street";
    static final String LOCALITY = "locality";
    static final String IMPORTANCE = "importance";
    static final String SPOTS = "spots";
    static final String POSITION = "position";

    private PlaceFields() {}

    static Analyzer analyzer() {
        var words = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = new StandardTokenizer();
                return new TokenStreamComponents(tokens, new ASCIIFoldingFilter(new LowerCaseFilter(tokens)));
            }
        };
        return new PerFieldAnalyzerWrapper(words, Map.of(CHINESE, new SmartChineseAnalyzer()));
    }
}
