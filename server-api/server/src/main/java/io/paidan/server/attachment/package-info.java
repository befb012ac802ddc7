/**
 * Photos, recordings and documents of orders: streamed to encrypted files in the home folder, whatever their size; the
 * database knows what they are.
 */
@NullMarked
package io.paidan.server.attachment;

import org.jspecify.annotations.NullMarked;
