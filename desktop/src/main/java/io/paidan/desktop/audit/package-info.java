/** Who did what, looked through and verified. */
@NullMarked
package io.paidan.desktop.audit;

import org.jspecify.annotations.NullMarked;
