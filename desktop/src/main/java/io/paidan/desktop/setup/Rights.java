package io.paidan.desktop.setup;

import io.paidan.contract.session.Right;
import io.paidan.contract.session.UserSummary;
import java.util.List;
import java.util.Set;

/**
 * What the server lets this user ask. The console only hides by it; the server decides.
 *
 * @param limitedTo the territories given to him; none when he is of head office and sees the whole company
 */
public record Rights(Set<Right> granted, List<String> limitedTo) {

    public static final Rights NONE = new Rights(Set.of());

    public Rights {
        granted = Set.copyOf(granted);
        limitedTo = List.copyOf(limitedTo);
    }

    /** Those of somebody of head office. */
    public Rights(Set<Right> granted) {
        this(granted, List.of());
    }

    public static Rights of(List<Right> granted, UserSummary user) {
        return new Rights(Set.copyOf(granted), user.wholeCompany() ? List.of() : user.territories());
    }

    public boolean isLimited() {
        return !limitedTo.isEmpty();
    }

    public boolean mayRead(String path) {
        return may("GET", path);
    }

    /** True when records under this path may be made or changed. */
    public boolean mayChange(String path) {
        return may("POST", path)
                || may("PUT", path)
                || granted.stream()
                        .anyMatch(right -> right.method().equals("PUT")
                                && right.path().startsWith(path + "/{")
                                && right.path().endsWith("}"));
    }

    /** @param path as the server's table has it, such as {@code /api/users/{id}} */
    public boolean may(String method, String path) {
        return granted.contains(new Right(method, path));
    }
}
