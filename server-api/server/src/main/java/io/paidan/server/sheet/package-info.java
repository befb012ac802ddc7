/**
 * Masters and orders as CSV and XLSX. Each feature describes its {@link io.paidan.server.sheet.Sheet}: its columns once, and
 * how a row is found and saved by the service that its REST uses. Reading, writing, the dry run and the jobs are the same
 * for all and live here; the formats are in {@code file}.
 */
@NullMarked
package io.paidan.server.sheet;

import org.jspecify.annotations.NullMarked;
