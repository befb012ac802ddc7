/** What must be done at a customer's place, and the life of it. */
@NullMarked
package io.paidan.contract.workorder;

import org.jspecify.annotations.NullMarked;
