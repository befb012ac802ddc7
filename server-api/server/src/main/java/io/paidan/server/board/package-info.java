/** The snapshot a console starts from. */
@NullMarked
package io.paidan.server.board;

import org.jspecify.annotations.NullMarked;
