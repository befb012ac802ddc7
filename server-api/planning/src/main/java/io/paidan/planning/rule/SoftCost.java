package io.paidan.planning.rule;

/**
 * What had better not be, and how bad a unit of it is, in seconds of driving: the one currency in which everything that
 * speaks for or against a place in a day and an engineer is added up. An hour late at the customer's outweighs all else a
 * day can bring.
 */
public enum SoftCost {
    /** A second after the order's own deadline. */
    LATE_ARRIVAL(1000),
    /** A second by which another visit comes after its deadline because of the order. */
    MADE_LATE(100),
    /** A second away from the time that was wished for. */
    OFF_THE_WISH(10),
    /** A second more on the way, a stop at a store included. */
    ADDED_TRAVEL(1),
    /** A second by which another visit begins later, though in time. */
    DELAY(0.1),
    /** A second until he arrives. */
    ARRIVAL(0.1),
    /** A minor unit of money for overtime: an hour at 60.00 is as bad as an hour of driving. */
    OVERTIME(0.6),
    /** The whole of his shift that is booked already: who is half free goes before who is nearly full. */
    LOAD(300),
    /** A level below 3 in the skills the order needs: a learner can, but had better not. */
    INEXPERIENCE(180),
    /** A star below 5; who is not rated counts as 4. */
    RATING(60),
    /** A job in the last 30 days more than the others of his territory on average; fewer speak for him. */
    UNFAIRNESS(10),
    /** Not being the one the customer asks for, when he asks for somebody. */
    NOT_PREFERRED(900),
    /** Not being the one who was there last, when somebody was. */
    NOT_PREVIOUS(300);

    private final double weight;

    SoftCost(double weight) {
        this.weight = weight;
    }

    /** What an amount of it costs, in seconds of driving. */
    public double of(double amount) {
        return weight * amount;
    }

    /** The same for a cost whose unit is a second. */
    public double ofMillis(long millis) {
        return weight * (millis / 1000.0);
    }
}
