package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Right;
import io.paidan.server.platform.ProblemException;
import org.springframework.stereotype.Component;

/** Asks the role table, for what is done to many records at once as by hand to one. */
@Component
public final class Rights {

    /** @throws ProblemException FORBIDDEN when his role may not */
    public void require(Right right, SignedInUser user) {
        if (!RoleTable.rights(user.role()).contains(right)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "role", "role", user.role());
        }
    }
}
