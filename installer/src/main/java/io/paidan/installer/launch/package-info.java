/** Starts the parts of Paidan as processes of their own and stops what it started. */
@NullMarked
package io.paidan.installer.launch;

import org.jspecify.annotations.NullMarked;
