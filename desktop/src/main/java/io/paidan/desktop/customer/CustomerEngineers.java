package io.paidan.desktop.customer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The engineers a customer may ask for or refuse, and how they are called. */
public final class CustomerEngineers {

    private final Texts texts;
    private final DispatchStore store;

    public CustomerEngineers(Texts texts, DispatchStore store) {
        this.texts = texts;
        this.store = store;
    }

    /**
     * By code.
     *
     * @param region of the customer; empty while nobody knows it, and then all are offered
     */
    public List<UUID> list(String region) {
        return store.engineers().stream()
                .filter(engineer -> region.isEmpty()
                        || store.regionsOfEngineer(engineer.id()).contains(region))
                .sorted(Comparator.comparing(EngineerSummary::code))
                .map(EngineerSummary::id)
                .distinct()
                .toList();
    }

    /** With his code: two may have one name. */
    public String called(UUID id) {
        return (name(id) + " " + code(id)).strip();
    }

    String name(UUID id) {
        return store.findEngineer(id).map(EngineerSummary::name).orElseGet(() -> texts.get("customer.engineerUnseen"));
    }

    /** Empty for one whom this user does not see. */
    String code(UUID id) {
        return store.findEngineer(id).map(EngineerSummary::code).orElse("");
    }
}
