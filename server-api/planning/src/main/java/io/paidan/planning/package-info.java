/**
 * Pure dispatching: which engineer may do an order, when he would be there and what that does to the rest of his day.
 * Knows the contract and the JDK only, so that the console and the server run the same code and always agree.
 *
 * <p>How a day is timed, everywhere in this package: an engineer sets out from where he is (before his shift from home)
 * and goes from visit to visit in the order of their planned starts. A visit begins when he is there, its planned start
 * has come and the customer's window is open, so a gap stays a gap until something is put into it. A break is due once
 * its time has come: it is taken before the first visit that begins after that, that is at its own time or right after
 * the job that covers it. Work, and a break that the last job covers, must end with the shift; the drive home counts
 * for nothing.
 */
@NullMarked
package io.paidan.planning;

import org.jspecify.annotations.NullMarked;
