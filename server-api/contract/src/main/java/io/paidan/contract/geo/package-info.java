/** Places on the earth and the time it takes to drive between them. The only part of the contract that routing-data knows. */
@NullMarked
package io.paidan.contract.geo;

import org.jspecify.annotations.NullMarked;
