/** Where the engineers are: positions come in by thousands, are kept by the day and told once a second. */
@NullMarked
package io.paidan.server.tracking;

import org.jspecify.annotations.NullMarked;
