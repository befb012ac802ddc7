/**
 * The routes that real engineers drive in a day, as whole numbers, for
 * the search: unlike people with breaks and absences, time windows, deadlines and promises,
 * tools and parts that are picked up at a store on the way, roads that are slower in the rush hours.
 *
 * <p>Outside stand records ({@link io.paidan.planning.workday.WorkdayProblem} and what it is made of), inside plain
 * arrays. Times and durations are whole numbers in a unit of the caller's choice, counted from a moment of his choice
 * (seconds since midnight, say); costs are whole numbers in a unit of his choice too, and prices turn the one into the
 * other. Engineers, visits, stores and places are called by their index.
 *
 * <p>A job is timed as {@link io.paidan.planning} says. Beyond that: an absence touches neither a job nor the drive to it,
 * so whoever cannot finish both before it sets out after it. The drive home counts only for an engineer whose end is
 * given. Whoever is paid by working time leaves as late as nothing begins too late for it and he is back no later; others
 * leave at once.
 */
@NullMarked
package io.paidan.planning.workday;

import org.jspecify.annotations.NullMarked;
