package io.paidan.desktop.template;

import io.paidan.contract.engineer.Skill;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.contract.workorder.TemplateVersion;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ChoiceChips;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.ServerMaster;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The page of service templates. */
public final class TemplatePages {

    public static final String TEMPLATES = "template.title";
    private static final String PATH = "/api/service-templates";

    private TemplatePages() {}

    public static SetupPage templates(SetupContext setup, DispatchStore store, Supplier<ZoneId> zone) {
        var texts = setup.texts();
        var names = new CatalogueNames(texts, store);
        var master = new Templates(setup.api().resource(PATH, ServiceTemplate.class), texts);
        List<Column<ServiceTemplate>> columns = List.of(
                Column.of("template.name", 3, master::name),
                Column.of("template.serviceType", 2, template -> texts.of(template.serviceType())),
                Column.of(
                        "template.steps",
                        1,
                        template -> String.valueOf(template.procedure().size())),
                Column.of("template.version", 1, template -> String.valueOf(template.version())));
        var policies = Lookup.of("/api/sla-policies", SlaPolicy.class, setup);
        var rules = Lookup.of("/api/priority-rules", PriorityRule.class, setup);
        var form = new TemplateForm(texts, names, policies, rules);
        var model = new MasterViewModel<>(master, form, columns, setup);
        var versions = new VersionsViewModel(
                code -> setup.api()
                        .resource(PATH + "/" + code + "/versions", TemplateVersion.class)
                        .list(),
                () -> setup.rights().get().may("GET", PATH + "/{id}/versions"),
                zone,
                texts,
                setup.failures(),
                setup.fx());
        return new MasterPage<>(TEMPLATES, SetupGroup.SERVICE, PATH, model, setup)
                .ofCompany()
                .withLookups(policies, rules)
                .withEditor(
                        form.requiredFields(),
                        () -> new ChoiceChips<>(
                                form.requiredFields().valueProperty(),
                                () -> List.of(OrderField.values()),
                                texts::of,
                                texts))
                .withEditor(
                        form.requiredSkills(),
                        () -> new ChoiceChips<>(
                                form.requiredSkills().valueProperty(),
                                () -> store.skills().stream().map(Skill::code).toList(),
                                names::skill,
                                texts))
                .withEditor(
                        form.likelyParts(),
                        () -> new LikelyPartRows(form.likelyParts().valueProperty(), store::parts, names::part, texts))
                .withEditor(
                        form.procedure(),
                        () -> new ProcedureEditor(
                                form.procedure().valueProperty(),
                                form.procedure().wrongPartsProperty(),
                                texts))
                .withEditor(
                        form.saved(),
                        () -> new VersionsView(versions, form.saved().valueProperty()));
    }

    private record Templates(Resource<ServiceTemplate> server, Texts texts)
            implements ServerMaster<ServiceTemplate, ServiceTemplate> {

        @Override
        public CompletableFuture<ServiceTemplate> save(ServiceTemplate original, ServiceTemplate command) {
            return server.save(command.code(), command);
        }

        @Override
        public Optional<ServiceTemplate> blank() {
            return Optional.of(new ServiceTemplate(
                    "",
                    0,
                    ServiceType.REPAIR,
                    "",
                    "",
                    "",
                    Duration.ofHours(1),
                    Priority.P3,
                    List.of(),
                    false,
                    List.of(),
                    1,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    false));
        }

        @Override
        public String id(ServiceTemplate template) {
            return template.code();
        }

        @Override
        public String name(ServiceTemplate template) {
            return texts.locale().equals(Texts.CHINESE) ? template.nameZh() : template.nameEn();
        }

        @Override
        public boolean isActive(ServiceTemplate template) {
            return !template.retired();
        }
    }
}
