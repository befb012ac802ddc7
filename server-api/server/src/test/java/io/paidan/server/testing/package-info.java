/**
 * A real server on a real PostgreSQL for tests: annotate a class with {@link io.paidan.server.testing.PaidanServerTest},
 * put people in with {@link io.paidan.server.testing.TestCompany}, and talk HTTP with
 * {@link io.paidan.server.testing.ApiClient}. Every test begins with empty tables.
 */
@NullMarked
package io.paidan.server.testing;

import org.jspecify.annotations.NullMarked;
