/** Who did what, and whether what is written down of it is still what was written. */
@NullMarked
package io.paidan.contract.audit;

import org.jspecify.annotations.NullMarked;
