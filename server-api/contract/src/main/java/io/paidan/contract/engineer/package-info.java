/** Engineers: what they can, when they work, where they are. */
@NullMarked
package io.paidan.contract.engineer;

import org.jspecify.annotations.NullMarked;
