package io.paidan.desktop.workorder;

import io.paidan.contract.sla.StandardPolicies;
import io.paidan.desktop.platform.Texts;
import java.util.Objects;

/** How SLA policies are called: the company's by their names, the built-in ones by their priority. */
public final class PolicyNames {

    private final Texts texts;

    public PolicyNames(Texts texts) {
        this.texts = texts;
    }

    /** @param name of the policy where it is the company's */
    public String of(String id, String name) {
        return StandardPolicies.list().stream()
                .filter(standard -> standard.id().equals(id))
                .findFirst()
                .map(standard ->
                        texts.get("workorder.policyStandard", texts.of(Objects.requireNonNull(standard.priority()))))
                .orElse(name);
    }
}
