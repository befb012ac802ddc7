package io.paidan.desktop.workorder;

import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;

/** How an order is called in few words. */
public final class OrderNames {

    private final Texts texts;
    private final DispatchStore store;

    public OrderNames(Texts texts, DispatchStore store) {
        this.texts = texts;
        this.store = store;
    }

    /** The number as people say it: {@code W-0042} of {@code W-260321-0042}. */
    public static String brief(WorkOrderSummary order) {
        return order.number().replaceFirst("-\\d{6}-", "-");
    }

    /** The service asked for, in the user's language: the template's name, else the category's code. */
    public String service(WorkOrderSummary order) {
        return store.templates().stream()
                .filter(template -> template.code().equals(order.templateCode()))
                .findFirst()
                .map(this::name)
                .orElse(order.category());
    }

    private String name(ServiceTemplate template) {
        return texts.locale().equals(Texts.CHINESE) ? template.nameZh() : template.nameEn();
    }
}
