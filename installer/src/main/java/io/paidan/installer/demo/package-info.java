/**
 * A company to try Paidan with, in the default region: people, customers, stock and a day of orders that is under way
 * at 10:40. Everything follows from one seed, the date and the map, so that every first start shows the same.
 */
@NullMarked
package io.paidan.installer.demo;

import org.jspecify.annotations.NullMarked;
