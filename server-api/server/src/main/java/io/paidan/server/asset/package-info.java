/** What customers have that is serviced. */
@NullMarked
package io.paidan.server.asset;

import org.jspecify.annotations.NullMarked;
