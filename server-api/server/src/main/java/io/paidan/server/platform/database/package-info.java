/**
 * PostgreSQL: starting the embedded one, connecting, keeping the schema current, and how SQL and Java meet.
 *
 * <h2>How a mapper reads and writes</h2>
 *
 * A mapper is an interface with {@code @Mapper} and SQL in text blocks. Rows become records by the constructor: every
 * component takes the column of its name ({@code plannedStart} ← {@code planned_start}); a missing column is an error.
 *
 * <ul>
 *   <li>{@code GeoPoint} is two columns: read it as <code>array[lat, lon] as place</code> (null when lat is), write
 *       <code>#{place.lat}, #{place.lon}</code>. A {@code null} place needs separate parameters.
 *   <li>{@code TimeWindow}: read <code>array[window_start, window_end] as "window"</code>, write
 *       <code>#{windowStart}, #{windowEnd}</code>.
 *   <li>{@code Duration} is a number of seconds: <code>duration_minutes * 60 as duration</code>,
 *       <code>travel_seconds as travel</code>; a parameter is seconds too: <code>#{duration} / 60</code>.
 *   <li>{@code List} of words is a {@code text[]}; as a parameter too (<code>territory = any(#{territories})</code>).
 *   <li>{@code List} of ids: parameter <code>id = any(#{ids}::uuid[])</code>.
 *   <li>{@code List} of records is {@code jsonb}: which record follows from the column's name, see
 *       {@link io.paidan.server.platform.database.JsonColumns}. As a parameter it needs
 *       <code>#{parts, typeHandler=io.paidan.server.platform.database.JsonTypeHandler}</code>.
 *   <li>Enums are written as they are ({@code stringtype=unspecified} lets PostgreSQL find the type).
 *   <li>{@code INSERT … RETURNING} is a {@code @Select} with {@code @Options(flushCache = FlushCachePolicy.TRUE)} and
 *       {@code affectData = true}.
 * </ul>
 */
@NullMarked
package io.paidan.server.platform.database;

import org.jspecify.annotations.NullMarked;
