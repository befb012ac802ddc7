/** Setting up dispatch rules, and trying out what they would make of an order. */
@NullMarked
package io.paidan.desktop.rule;

import org.jspecify.annotations.NullMarked;
