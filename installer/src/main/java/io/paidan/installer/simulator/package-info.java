/** Engineers that drive real roads and work their visits, known to the server only as phones that use its API. */
@NullMarked
package io.paidan.installer.simulator;

import org.jspecify.annotations.NullMarked;
