/** How long personal data are kept, and making them anonymous by age or at a customer's wish. */
@NullMarked
package io.paidan.server.retention;

import org.jspecify.annotations.NullMarked;
