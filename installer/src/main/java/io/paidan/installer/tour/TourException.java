package io.paidan.installer.tour;

/** Why a step of the tour failed. */
final class TourException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TourException(String why) {
        super(why);
    }

    TourException(String why, Throwable cause) {
        super(why, cause);
    }
}
