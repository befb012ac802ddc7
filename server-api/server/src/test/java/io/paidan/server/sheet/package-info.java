@NullMarked
package io.paidan.server.sheet;

import org.jspecify.annotations.NullMarked;
