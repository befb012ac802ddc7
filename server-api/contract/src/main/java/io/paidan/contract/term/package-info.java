/** What the codes that masters hold are called: product categories, customer tiers, part categories, units. */
@NullMarked
package io.paidan.contract.term;

import org.jspecify.annotations.NullMarked;
