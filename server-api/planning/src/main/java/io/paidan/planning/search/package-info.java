/**
 * Improves a set of routes by slack induction by string removals: tear strings of neighbouring stops out of neighbouring
 * routes, put them back greedily in a random order, keep the result by simulated annealing (Jan Christiaens and Greet
 * Vanden Berghe, "Slack Induction by String Removals for Vehicle Routing Problems", Transportation Science 54(2), 2020).
 *
 * <p>{@link io.paidan.planning.search.Search} knows neither clocks nor skills nor money: what a route costs and what may
 * stand in it is the business of a {@link io.paidan.planning.search.RouteModel}. Stops and routes are numbered from 0;
 * costs are whole numbers in the model's own small unit.
 */
@NullMarked
package io.paidan.planning.search;

import org.jspecify.annotations.NullMarked;
