/** The clock of each order: its targets, its pauses, its timer, who hears when time runs out. */
@NullMarked
package io.paidan.server.sla.clock;

import org.jspecify.annotations.NullMarked;
