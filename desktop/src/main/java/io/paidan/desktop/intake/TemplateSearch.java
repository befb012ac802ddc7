package io.paidan.desktop.intake;

import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.desktop.platform.Words;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services that new orders can be made with. */
final class TemplateSearch {

    private final DispatchStore store;

    TemplateSearch(DispatchStore store) {
        this.store = store;
    }

    /** Those whose name or code has all the typed words; all of them for none. */
    List<ServiceTemplate> list(String typed) {
        return offered()
                .filter(template -> Words.areIn(CatalogueNames.words(template), typed))
                .toList();
    }

    /** Empty when it is not offered any more. */
    Optional<ServiceTemplate> find(String code) {
        return offered().filter(template -> template.code().equals(code)).findFirst();
    }

    private Stream<ServiceTemplate> offered() {
        return store.templates().stream().filter(template -> !template.retired());
    }
}
