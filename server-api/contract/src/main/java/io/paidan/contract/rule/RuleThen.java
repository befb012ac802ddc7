package io.paidan.contract.rule;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Priority;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule sets; null leaves it to the rules below, the template and the request.
 *
 * @param template the code of the template the order is made with
 * @param territory whose engineers and manager it is for, instead of the one it lies in; of the same region
 * @param engineerId who is asked first
 * @param informs the desk roles that are told of the order
 */
public record RuleThen(
        @Nullable String template,
        @Nullable Priority priority,
        @Nullable DispatchMode mode,
        @Nullable String territory,
        @Nullable UUID engineerId,
        List<Role> informs) {

    /** Sets nothing. */
    public static final RuleThen NOTHING = new RuleThen(null, null, null, null, null, List.of());

    public RuleThen {
        informs = List.copyOf(informs);
    }
}
