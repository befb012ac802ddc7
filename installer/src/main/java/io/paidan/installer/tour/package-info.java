/** Drives the console like a person, step by step, and takes a picture of each step. */
@NullMarked
package io.paidan.installer.tour;

import org.jspecify.annotations.NullMarked;
