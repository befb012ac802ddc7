/** What happened, in the order it happened, region by region. */
@NullMarked
package io.paidan.contract.feed;

import org.jspecify.annotations.NullMarked;
