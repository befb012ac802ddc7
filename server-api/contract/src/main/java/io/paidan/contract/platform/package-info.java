/** Problems, in words and codes that both sides share. */
@NullMarked
package io.paidan.contract.platform;

import org.jspecify.annotations.NullMarked;
