package io.paidan.desktop.intake;

import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.desktop.store.DispatchStore;
import java.util.List;
import java.util.Locale;
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
        var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        return offered()
                .filter(template -> {
                    var all = (template.nameEn() + " " + template.nameZh() + " " + template.code())
                            .toLowerCase(Locale.ROOT);
                    return List.of(words).stream().allMatch(all::contains);
                })
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
