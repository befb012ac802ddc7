/** Assets of customers as they are set up. */
@NullMarked
package io.paidan.desktop.asset;

import org.jspecify.annotations.NullMarked;
