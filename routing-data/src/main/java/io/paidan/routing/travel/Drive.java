package io.paidan.routing.travel;

import org.jspecify.annotations.Nullable;

/** Time and length of one way by road. */
record Drive(float seconds, float metres) {

    static @Nullable Drive faster(@Nullable Drive one, @Nullable Drive other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.seconds <= other.seconds ? one : other;
    }
}
