/** Masters and orders as files: exporting them, and importing what was checked before. */
@NullMarked
package io.paidan.desktop.sheet;

import org.jspecify.annotations.NullMarked;
