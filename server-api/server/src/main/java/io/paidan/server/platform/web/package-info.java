/** HTTP and JSON: what every controller takes for granted, and every refusal as one kind of answer. */
@NullMarked
package io.paidan.server.platform.web;

import org.jspecify.annotations.NullMarked;
