package io.paidan.contract.geo;

import java.time.Duration;

/**
 * One line of a turn list: what to do at a place, and how far the road goes on then.
 *
 * @param exit of a roundabout, counted from 1; 0 everywhere else and when the way ends in the roundabout
 * @param street on which the way goes on, by name or else by number ("A13"); empty when the road has neither
 * @param metres from here to the next turn; 0 on arrival
 * @param duration of driving to the next turn
 * @param place where the turn is
 */
public record Turn(TurnKind kind, int exit, String street, double metres, Duration duration, GeoPoint place) {}
