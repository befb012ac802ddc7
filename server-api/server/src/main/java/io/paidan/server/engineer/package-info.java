/** Engineers with skills, shifts and last positions. */
@NullMarked
package io.paidan.server.engineer;

import org.jspecify.annotations.NullMarked;
