@NullMarked
package io.paidan.routing;

import org.jspecify.annotations.NullMarked;
