package io.paidan.server.organisation;

/** Borders within SQL, for places too many to be looked up one by one. */
public final class DrawnBorder {

    /** To be joined with a territory {@code t} that has a border: its {@code shape}, and a box {@code around} it. */
    public static final String OF_TERRITORY = """
            cross join lateral (
                select drawn.shape, box(drawn.shape) as around
                from (
                    select ('(' || string_agg(format('(%s,%s)', corner -> 0, corner -> 1), ',' order by n) || ')')::polygon
                        as shape
                    from jsonb_array_elements(t.border) with ordinality as corners (corner, n)) drawn) b
            """;

    /** Of a customer {@code c} and a border {@code a}: true when his place lies in it; the box is asked first. */
    public static final String HOLDS_CUSTOMER = " a.around @> point(c.lat, c.lon) and a.shape @> point(c.lat, c.lon) ";

    private DrawnBorder() {}
}
