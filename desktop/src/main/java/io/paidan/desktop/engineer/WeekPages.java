package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.organisation.Territory;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Input;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The page of shifts, absences and loans. */
public final class WeekPages {

    public static final String TIMES = "engineer.times";
    private static final String ENGINEERS = "/api/setup/engineers";

    private WeekPages() {}

    /**
     * @param zone of the console, for an engineer whose territory it does not know
     * @param territories by which engineers are told apart, and in whose zone their times are typed
     */
    public static SetupPage times(
            SetupContext setup,
            Clockface clockface,
            Supplier<LocalDate> today,
            Supplier<ZoneId> zone,
            Supplier<List<Territory>> territories) {
        var texts = setup.texts();
        var monday = new SimpleObjectProperty<>(mondayOf(today.get()));
        var form = new WeekForm(texts, clockface);
        var visitsOff = new VisitsOffWords(texts, clockface);
        var master = new WeekMaster(
                setup.api().resource("/api/engineers", EngineerSummary.class),
                setup.api().resource(ENGINEERS, EngineerTimes.class),
                monday::get,
                engineer -> find(territories, engineer.territory())
                        .map(Territory::zone)
                        .orElseGet(zone),
                visitsOff);
        List<Column<EngineerWeek>> columns = List.of(
                Column.of("engineer.code", 1, week -> week.engineer().code()),
                Column.of("engineer.name", 2, week -> week.engineer().name()),
                Column.of(
                        "engineer.territory",
                        2,
                        week -> find(territories, week.engineer().territory())
                                .map(Territory::name)
                                .orElse(week.engineer().territory())));
        var model = new MasterViewModel<EngineerWeek, SaveEngineerTimes>(master, form, columns, setup);
        var weeks = new WeekSteps(model, master, form, monday, setup);
        var kinds = new Input.Choice<>(
                true,
                () -> Stream.of(AbsenceKind.values())
                        .filter(kind -> kind != AbsenceKind.LENT)
                        .map(Enum::name)
                        .toList(),
                kind -> texts.of(AbsenceKind.valueOf(kind)));
        var places = new Lookup<>(
                () -> setup.api()
                        .resource("/api/setup/loan-places", LoanPlace.class)
                        .list(),
                setup.fx());
        var lendable = new Input.Choice<>(
                true,
                () -> form.lendableTo(places.all()).map(LoanPlace::territory).toList(),
                id -> places.find(place -> place.territory().equals(id))
                        .map(form::name)
                        .orElse(id));
        var earlier = new EarlierWords(model.pickedProperty(), texts, clockface);
        Supplier<SpanRows> absences =
                () -> new SpanRows(form.absences().valueProperty(), kinds, "engineer.addAbsence", texts, monday::get);
        Supplier<SpanRows> loans =
                () -> new SpanRows(form.loans().valueProperty(), lendable, "engineer.addLoan", texts, monday::get);
        return new MasterPage<>(TIMES, SetupGroup.ORGANISATION, ENGINEERS + "/{id}/times", model, setup)
                .withLookups(places)
                .withEditor(
                        form.shifts(),
                        () -> new WeekView(
                                weeks,
                                form,
                                new EarlierLines(earlier.shifts(), texts, weeks::show),
                                texts,
                                clockface,
                                zone))
                .withEditor(form.absences(), () -> {
                    var page = below(new EarlierLines(earlier.absences(), texts, weeks::show), absences.get());
                    page.getChildren().addFirst(visitsOff(visitsOff.sentence(model.pickedProperty())));
                    return page;
                })
                .withEditor(
                        form.loans(),
                        () -> below(new EarlierLines(earlier.loans(lendable.name()), texts, weeks::show), loans.get()));
    }

    /** As it was when the week was read or saved last. */
    private static Node visitsOff(ObservableValue<String> sentence) {
        var words = Labels.wrapped(sentence, "pd-12", "pd-amber");
        words.setId("visits-off");
        Labels.showWhen(words, sentence.map(text -> !text.isEmpty()));
        return words;
    }

    /** The keyboard goes to what can be changed. */
    private static VBox below(EarlierLines earlier, SpanRows rows) {
        var both = new VBox(earlier, rows);
        both.getStyleClass().add("held-skills");
        both.focusedProperty().subscribe(focused -> {
            if (focused) {
                rows.requestFocus();
            }
        });
        return both;
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Optional<Territory> find(Supplier<List<Territory>> territories, String id) {
        return territories.get().stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst();
    }
}
