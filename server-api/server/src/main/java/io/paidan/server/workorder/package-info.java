/** Work orders: taken in, found, moved on, with their history. */
@NullMarked
package io.paidan.server.workorder;

import org.jspecify.annotations.NullMarked;
