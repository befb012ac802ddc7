/**
 * The technician routing and scheduling problem of Pillac, Guéret and Medaglia (2012): unlike technicians start at home,
 * requests need skills, tools and spare parts, and a technician may once go by the depot where every tool and any number of
 * parts can be had. The sum of the shortest possible working times counts. In the dynamic variant requests become known
 * during the day.
 */
@NullMarked
package io.paidan.planning.benchmark.trsp;

import org.jspecify.annotations.NullMarked;
