package io.paidan.routing;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** How well one typed word matches a place. Fixed weights, so that the order can be explained. */
final class PlaceMatch {

    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int SHORTEST_WITH_TWO_TYPOS = 9;

    private PlaceMatch() {}

    /** Matches the place's own name and not only the locality or number around it. */
    static Query ownName(String word, Analyzer analyzer) {
        if (PlaceText.isHan(word)) {
            return weighted(new QueryBuilder(analyzer).createBooleanQuery(PlaceFields.NAME, word, Occur.SHOULD), 0);
        }
        return best(
                weighted(new PrefixQuery(new Term(PlaceFields.NAME, word)), 0),
                weighted(misspelt(PlaceFields.NAME, word), 0));
    }

    static Query word(String word) {
        return best(
                weighted(new TermQuery(new Term(PlaceFields.NAME, word)), 4),
                weighted(new TermQuery(new Term(PlaceFields.WORDS, word)), 3),
                weighted(new PrefixQuery(new Term(PlaceFields.NAME, word)), 2.5f),
                weighted(new PrefixQuery(new Term(PlaceFields.WORDS, word)), 2),
                weighted(misspelt(PlaceFields.WORDS, word), 1));
    }

    private static Query misspelt(String field, String word) {
        if (word.length() < SHORTEST_WITH_TYPO) {
            return new MatchNoDocsQuery("too short for a typing error");
        }
        return new FuzzyQuery(new Term(field, word), word.length() < SHORTEST_WITH_TWO_TYPOS ? 1 : 2, 1);
    }

    static Query number(String number) {
        return best(
                weighted(new TermQuery(new Term(PlaceFields.NUMBER, number)), 5),
                weighted(new PrefixQuery(new Term(PlaceFields.NUMBER, number)), 2),
                weighted(new TermQuery(new Term(PlaceFields.WORDS, number)), 1));
    }

    /** Chinese is matched as it stands, or by its dictionary words in any order. */
    static Query chinese(String phrase, Analyzer analyzer) {
        var builder = new QueryBuilder(analyzer);
        return best(
                weighted(builder.createPhraseQuery(PlaceFields.NAME, phrase), 4),
                weighted(builder.createPhraseQuery(PlaceFields.WORDS, phrase, 2), 3),
                weighted(builder.createBooleanQuery(PlaceFields.CHINESE, phrase, Occur.MUST), 1.5f));
    }

    private static Query best(Query... matches) {
        return new DisjunctionMaxQuery(List.of(matches), 0);
    }

    private static Query weighted(@Nullable Query query, float weight) {
        return query == null
                ? new MatchNoDocsQuery("nothing to look for")
                : new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
