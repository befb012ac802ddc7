/** The search field on top: orders, engineers and places by a few letters. */
@NullMarked
package io.paidan.desktop.search;

import org.jspecify.annotations.NullMarked;
