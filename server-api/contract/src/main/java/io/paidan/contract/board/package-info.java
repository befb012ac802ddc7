/** The snapshot a console starts from. */
@NullMarked
package io.paidan.contract.board;

import org.jspecify.annotations.NullMarked;
