/**
 * Whole days, planned and repaired, in the words of dispatching. {@code DayPlanner} turns the rest of the engineers'
 * days and the orders that wait into a proposal; {@code DayRepair} answers a disruption with three of them;
 * {@code PlanChecker} recomputes every time, limit and figure with code of its own. The routes and their prices are
 * those of package {@code workday}, the search that of package {@code search}, the times those of the package above.
 *
 * <p>What planning never moves: a visit under way, a pinned one, and the engineer's next, that is the visit he drives to
 * or, when he drives to none, the first that he was told of. They keep their engineer and their time; when the day
 * is already too late for that time they begin as soon as they can.
 *
 * <p>Other published visits may go to another engineer or to later, but not begin earlier than published: customers were
 * told, and a gap stays a gap until something is put into it. Whoever wants them planned anew hands their orders in as
 * waiting ones.
 *
 * <p>Orders for more than one engineer are placed first, at a common start, and stay where they are put.
 */
@NullMarked
package io.paidan.planning.plan;

import org.jspecify.annotations.NullMarked;
