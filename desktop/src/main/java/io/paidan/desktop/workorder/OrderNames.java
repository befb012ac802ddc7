package io.paidan.desktop.workorder;

import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;

/** How an order is called in few words. */
public final class OrderNames {

    private final DispatchStore store;
    private final CatalogueNames catalogue;

    public OrderNames(Texts texts, DispatchStore store) {
        this.store = store;
        this.catalogue = new CatalogueNames(texts, store);
    }

    /** The number as people say it: {@code W-0042} of {@code W-260321-0042}. */
    public static String brief(WorkOrderSummary order) {
        return order.number().replaceFirst("-\\d{6}-", "-");
    }

    /** The service asked for, in the user's language: the template's name, else the category's. */
    public String service(WorkOrderSummary order) {
        return store.templates().stream()
                .filter(template -> template.code().equals(order.templateCode()))
                .findFirst()
                .map(catalogue::of)
                .orElseGet(() -> catalogue.term(TermKind.CATEGORY, order.category()));
    }
}
