package io.paidan.contract.dispatch;

/**
 * Why how many engineers could not have an order.
 *
 * @param verdict the name of the {@link Verdict}, such as {@code SkillMissing}, or {@code Declined}
 */
public record Obstacle(String verdict, int engineers) {

    /** He declined it, broke it off or did not accept it in time, and is not asked again. */
    public static final String DECLINED = "Declined";
}
