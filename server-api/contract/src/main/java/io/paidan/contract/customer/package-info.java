/** Who orders service. */
@NullMarked
package io.paidan.contract.customer;

import org.jspecify.annotations.NullMarked;
