@NullMarked
package io.paidan.installer;

import org.jspecify.annotations.NullMarked;
