@NullMarked
package io.paidan.desktop;

import org.jspecify.annotations.NullMarked;
