/**
 * What may not be and what had better not be. Each hard limit is one class: it says whether an engineer may have an order
 * and, if not, what would lift the refusal. Limits that no clock is needed for are a {@link io.paidan.planning.rule.HardLimit},
 * those of time a {@link io.paidan.planning.rule.TimeLimit} over what the places of his day offer, those of engineers who
 * go together a {@link io.paidan.planning.rule.CrewLimit}. Each soft cost is a constant of {@link
 * io.paidan.planning.rule.SoftCost} with its weight.
 */
@NullMarked
package io.paidan.planning.rule;

import org.jspecify.annotations.NullMarked;
