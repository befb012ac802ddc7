/** Engineers: what each is doing now. */
@NullMarked
package io.paidan.desktop.engineer;

import org.jspecify.annotations.NullMarked;
