/** Attachments on a real disk. */
@NullMarked
package io.paidan.server.attachment;

import org.jspecify.annotations.NullMarked;
