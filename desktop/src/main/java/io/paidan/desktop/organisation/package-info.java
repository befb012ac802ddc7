/** Which part of the company the user is looking at; its territories with their borders, and its rules. */
@NullMarked
package io.paidan.desktop.organisation;

import org.jspecify.annotations.NullMarked;
