package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Right;
import io.paidan.server.platform.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may change what, beyond the path he asks: what is done to many records at once as by hand to one, and records that
 * hold either in some territories or in the whole company.
 */
@Component
public final class Rights {

    /** @throws ProblemException FORBIDDEN when his role may not, or only at head office */
    public void require(Right right, SignedInUser user) {
        if (!RoleTable.rights(user.role(), true).contains(right)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "role", "role", user.role());
        }
        if (!RoleTable.rights(user.role(), user.wholeCompany()).contains(right)) {
            throw headOfficeOnly();
        }
    }

    /** @throws ProblemException FORBIDDEN unless he {@link #mayChange may change} it */
    public void requireChange(List<String> territories, SignedInUser user) {
        if (!mayChange(territories, user)) {
            throw headOfficeOnly();
        }
    }

    /**
     * True when a record may be changed by who answers for the territories that it names.
     *
     * @param territories none for a record that holds in the whole company
     */
    public boolean mayChange(List<String> territories, SignedInUser user) {
        return user.wholeCompany() || (!territories.isEmpty() && user.holds(territories));
    }

    /** What is refused to whoever does not see the whole company. */
    public static ProblemException headOfficeOnly() {
        return new ProblemException(ProblemCode.FORBIDDEN, "company");
    }
}
