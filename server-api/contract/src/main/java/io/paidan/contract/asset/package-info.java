/** What customers have that is serviced. */
@NullMarked
package io.paidan.contract.asset;

import org.jspecify.annotations.NullMarked;
