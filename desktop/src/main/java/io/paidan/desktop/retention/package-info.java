/** How long personal data are kept. */
@NullMarked
package io.paidan.desktop.retention;

import org.jspecify.annotations.NullMarked;
