/** The REST server: who may do what, what is stored where, and what everybody is told about it. */
@NullMarked
package io.paidan.server;

import org.jspecify.annotations.NullMarked;
