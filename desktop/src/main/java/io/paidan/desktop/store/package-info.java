/** What the console knows: one store, changed by one applier, watched by view models. No toolkit. */
@NullMarked
package io.paidan.desktop.store;

import org.jspecify.annotations.NullMarked;
