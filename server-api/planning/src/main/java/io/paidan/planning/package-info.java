@NullMarked
package io.paidan.planning;

import org.jspecify.annotations.NullMarked;
