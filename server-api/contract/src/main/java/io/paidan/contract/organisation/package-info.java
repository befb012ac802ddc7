/** Regions and the territories within them. */
@NullMarked
package io.paidan.contract.organisation;

import org.jspecify.annotations.NullMarked;
