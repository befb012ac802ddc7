package io.paidan.server.customer;

/** How customers are found by the words somebody types. */
public final class CustomerWords {

    /** The telephone number as it is written, and as it is dialled; the index of words is of just this. */
    private static final String SEARCHED = """
            (c.number || ' ' || c.name || ' ' || c.phone || ' '
                || translate(c.phone, ' -/.()', '') || ' ' || c.address)
            """;

    /** Of a customer {@code c} who was not erased, in a script: true when all of {@code words} stand in his fields. */
    public static final String HAVE_ALL = """
            <foreach collection="words.pieces" item="pattern">and
            """ + SEARCHED + """
            ilike #{pattern}</foreach>
            <if test="!words.pairs.isEmpty()">and c.pairs @> #{words.pairs}</if>
            and (
            """ + SEARCHED + """
            || '') ilike all (#{words.all})
            """;

    private CustomerWords() {}
}
