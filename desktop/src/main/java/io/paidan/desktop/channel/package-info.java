/** Setting up how people are told: the ways out, the words, and what could not be sent. */
@NullMarked
package io.paidan.desktop.channel;

import org.jspecify.annotations.NullMarked;
