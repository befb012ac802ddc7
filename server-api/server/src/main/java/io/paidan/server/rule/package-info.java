/** The company's rules: kept, edited, tried, and asked about every new order. */
@NullMarked
package io.paidan.server.rule;

import org.jspecify.annotations.NullMarked;
