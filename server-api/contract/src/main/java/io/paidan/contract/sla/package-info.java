/** How long things may take: business calendars, policies, and how an order stands against them. */
@NullMarked
package io.paidan.contract.sla;

import org.jspecify.annotations.NullMarked;
