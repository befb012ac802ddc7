package io.paidan.server.feed;

import io.paidan.contract.engineer.EngineerPosition;
import java.util.List;

/**
 * The new position of an engineer.
 *
 * @param territories whom it concerns: his own and those he is lent to
 */
public record Movement(List<String> territories, EngineerPosition position) {}
