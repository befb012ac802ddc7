package io.paidan.contract.workorder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Say when what an order waits for is expected now.
 *
 * @param expectedOn today or later, at the order's place; null when nobody knows any more
 * @param version the version of the order the caller saw; another one on the server is a conflict
 */
public record ChangeExpectedDay(@Nullable LocalDate expectedOn, int version) {}
