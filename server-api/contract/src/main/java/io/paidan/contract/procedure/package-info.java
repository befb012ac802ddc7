/** What an engineer does at the customer's place, step by step, and what came out. */
@NullMarked
package io.paidan.contract.procedure;

import org.jspecify.annotations.NullMarked;
