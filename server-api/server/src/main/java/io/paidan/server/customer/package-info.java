/** Customers, recalled by their telephone number. */
@NullMarked
package io.paidan.server.customer;

import org.jspecify.annotations.NullMarked;
