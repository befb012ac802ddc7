/** Which part of the company the user is looking at. */
@NullMarked
package io.paidan.desktop.organisation;

import org.jspecify.annotations.NullMarked;
