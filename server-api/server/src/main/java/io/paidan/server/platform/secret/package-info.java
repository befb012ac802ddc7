/** Keeping secrets from whoever reads the database or the disk without the key file. */
@NullMarked
package io.paidan.server.platform.secret;

import org.jspecify.annotations.NullMarked;
