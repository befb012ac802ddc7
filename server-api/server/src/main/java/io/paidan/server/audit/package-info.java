/**
 * Who did what: an append-only log, one chain of hashes per region and one for the company. An entry is written in the very
 * transaction that did it and names people by their ids only; {@code ChainVerification} names the first broken link.
 */
@NullMarked
package io.paidan.server.audit;

import org.jspecify.annotations.NullMarked;
