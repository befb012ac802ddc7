@NullMarked
package io.paidan.server;

import org.jspecify.annotations.NullMarked;
