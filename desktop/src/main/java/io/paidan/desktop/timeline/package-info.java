/** The engineers' days side by side: who does what when, and where an order would fit. */
@NullMarked
package io.paidan.desktop.timeline;

import org.jspecify.annotations.NullMarked;
