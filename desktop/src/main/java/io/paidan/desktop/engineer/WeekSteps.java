package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/** From one week to another, and the shifts of the one before taken over. */
final class WeekSteps {

    private final MasterViewModel<EngineerWeek, SaveEngineerTimes> model;
    private final WeekMaster master;
    private final WeekForm form;
    private final ObjectProperty<LocalDate> monday;
    private final SetupContext setup;

    WeekSteps(
            MasterViewModel<EngineerWeek, SaveEngineerTimes> model,
            WeekMaster master,
            WeekForm form,
            ObjectProperty<LocalDate> monday,
            SetupContext setup) {
        this.model = model;
        this.master = master;
        this.form = form;
        this.monday = monday;
        this.setup = setup;
    }

    ReadOnlyObjectProperty<LocalDate> mondayProperty() {
        return monday;
    }

    /** Where the times of the week in the form are; null when none is. */
    ObservableValue<ZoneId> zoneProperty() {
        return model.pickedProperty().map(EngineerWeek::zone);
    }

    /** So many weeks on, or back; asks first when something is not saved. */
    void step(int weeks) {
        show(monday.get().plusWeeks(weeks));
    }

    /** The week of this day; asks first when something is not saved. */
    void show(LocalDate day) {
        model.leave(() -> {
            monday.set(WeekPages.mondayOf(day));
            var open = model.pickedProperty().get();
            if (open != null) {
                model.pick(open.in(monday.get()));
            }
        });
    }

    /** The shifts of the week before stand in this one, not yet saved. */
    void copyLastWeek() {
        var into = model.pickedProperty().get();
        if (into == null) {
            return;
        }
        var _ = master.open(into.in(into.monday().minusWeeks(1)))
                .whenCompleteAsync(
                        (before, failure) -> {
                            if (failure != null) {
                                setup.toasts().refuse(setup.failures().sentence(failure));
                            } else if (before != null
                                    && Objects.equals(model.pickedProperty().get(), into)) {
                                form.copy(before, into);
                            }
                        },
                        setup.fx());
    }
}
