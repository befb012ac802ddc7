package io.paidan.server.feed;

import io.paidan.contract.engineer.EngineerPosition;

/** The new position of an engineer, with what decides who is told. */
public record Movement(String region, String territory, EngineerPosition position) {}
