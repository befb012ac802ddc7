package io.paidan.desktop.engineer;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.engineer.BlockingCustomer;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.desktop.organisation.OrganisationPages;
import io.paidan.desktop.organisation.TerritoryTree;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.PlacePane;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The page of engineers. */
public final class EngineerPages {

    public static final String ENGINEERS = "engineer.title";
    private static final String PATH = "/api/setup/engineers";

    private EngineerPages() {}

    /** @param today of the company, against which certificates end */
    public static SetupPage engineers(SetupContext setup, Maps maps, Supplier<LocalDate> today) {
        var texts = setup.texts();
        var territories = OrganisationPages.lookup(setup);
        var skills = new Lookup<>(
                () -> setup.api()
                        .resource("/api/setup/skills", SkillDetails.class)
                        .list(),
                setup.fx());
        var form = new EngineerForm(texts, territories);
        var model = new MasterViewModel<>(
                new EngineerMaster(setup.api().resource(PATH, EngineerDetails.class)),
                form,
                columns(territories, today),
                setup);
        form.compareWith(() -> model.list().all());
        return new MasterPage<>(ENGINEERS, SetupGroup.ORGANISATION, PATH, model, setup)
                .withLookups(territories, skills)
                .withEditor(form.skills(), () -> new SkillRows(form.skills().valueProperty(), skills, texts, today))
                .withEditor(form.home(), () -> PlacePane.figures(form.home().valueProperty(), texts))
                .withNote(() -> notWantedBy(model.pickedProperty(), texts))
                .withPane(() ->
                        new PlacePane(model.pickedProperty(), form.home().valueProperty(), place -> {}, maps, setup));
    }

    /** Who does not want him is set up with each customer; here it is only told. */
    private static Label notWantedBy(ObservableValue<@Nullable EngineerDetails> picked, Texts texts) {
        var label = Labels.wrapped(
                picked.flatMap(engineer -> texts.localeProperty()
                                .map(language -> texts.get("engineer.notWantedBy", names(engineer.blockedBy(), texts))))
                        .orElse(""),
                "pd-ink-2",
                "engineer-note");
        label.setId("engineer-not-wanted");
        label.setMaxWidth(Double.MAX_VALUE);
        Labels.showWhen(
                label, picked.map(engineer -> !engineer.blockedBy().isEmpty()).orElse(false));
        return label;
    }

    private static String names(List<BlockingCustomer> customers, Texts texts) {
        return customers.stream().map(BlockingCustomer::name).collect(joining(texts.get("engineer.and")));
    }

    /** Engineers as they are set up, for other pages to count or choose from. */
    static Lookup<EngineerDetails> lookup(SetupContext setup) {
        return new Lookup<>(
                () -> setup.api().resource(PATH, EngineerDetails.class).list(), setup.fx());
    }

    private static List<Column<EngineerDetails>> columns(
            Lookup<TerritoryDetails> territories, Supplier<LocalDate> today) {
        return List.of(
                Column.of("engineer.code", 1.4, EngineerDetails::code),
                Column.of("engineer.name", 2, EngineerDetails::name),
                Column.of(
                        "engineer.territory",
                        2,
                        engineer -> TerritoryTree.name(territories.all(), engineer.territory())),
                Column.<EngineerDetails>of("engineer.expires", 3, engineer -> firstExpiry(engineer, today.get()))
                        .toned(engineer -> tone(engineer, today.get())));
    }

    private static String firstExpiry(EngineerDetails engineer, LocalDate today) {
        return Expiry.first(engineer.skills())
                .map(HeldSkill::expiresOn)
                .map(day -> Expiry.of(day, today).mark() + day)
                .orElse("");
    }

    private static String tone(EngineerDetails engineer, LocalDate today) {
        return Expiry.first(engineer.skills())
                .map(skill -> Expiry.of(skill.expiresOn(), today).tone())
                .orElse("");
    }
}
