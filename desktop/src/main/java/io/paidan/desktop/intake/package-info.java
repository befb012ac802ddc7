/** Taking in a request: the form that makes a new order. */
@NullMarked
package io.paidan.desktop.intake;

import org.jspecify.annotations.NullMarked;
