package io.paidan.desktop.setup;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/**
 * One record of a master in its form: picked or new, changed or not, saved or refused.
 *
 * @param <R> the record
 * @param <S> what is sent to make or change one
 */
public final class MasterViewModel<R, S> {

    private final Master<R, S> master;
    private final MasterForm<R, S> form;
    private final MasterList<R> list;
    private final SetupContext context;
    private final FieldChecks checks;
    private final ReadOnlyObjectWrapper<@Nullable R> picked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Refusals refusals;
    private final Departure departure = new Departure();
    private final SaveQuestion<R, S> question;
    private final MasterReader<R> reader;

    public MasterViewModel(Master<R, S> master, MasterForm<R, S> form, List<Column<R>> columns, SetupContext context) {
        this.master = master;
        this.form = form;
        this.list = new MasterList<>(master, columns);
        this.context = context;
        this.checks = new FieldChecks(form, context.texts());
        this.refusals = new Refusals(checks, context.failures());
        this.question = new SaveQuestion<>(master);
        this.reader = new MasterReader<>(master, list, context, this::follow, refusals::tell);
        form.fields().forEach(field -> field.valueProperty().subscribe((before, after) -> followChange()));
        context.texts().localeProperty().subscribe((before, after) -> {
            checks.forget();
            question.forget();
            refusals.tell("");
        });
    }

    public MasterList<R> list() {
        return list;
    }

    public MasterForm<R, S> form() {
        return form;
    }

    /** The record as it is saved; null when none is in the form. */
    public ReadOnlyObjectProperty<@Nullable R> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** True while the form holds a new record the server does not know. */
    public ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** True when something in the form is not saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** True after somebody else has saved the same record first: {@link #takeTheirs} or {@link #keepMine}. */
    public ReadOnlyBooleanProperty overtakenProperty() {
        return refusals.overtakenProperty();
    }

    /** What went wrong as a whole; empty when nothing did. */
    public ReadOnlyStringProperty messageProperty() {
        return refusals.messageProperty();
    }

    /** What saving would come to; it is done when {@link #save} is called again. Empty when nothing is asked. */
    ReadOnlyStringProperty questionProperty() {
        return question.wordsProperty();
    }

    /** What waits until the user has decided about his changes; null when nothing does. */
    public ReadOnlyObjectProperty<@Nullable Runnable> leavingProperty() {
        return departure.waitingProperty();
    }

    /** What people call the record in the form. */
    public String name(R record) {
        return master.name(record);
    }

    /** True where there is one record and never another. */
    boolean isOnlyOne() {
        return master.isOnlyOne();
    }

    /** Reads the records; the one in the form follows when nothing in it was changed. */
    public void load() {
        reader.load();
    }

    /** Shows what has become of the record in the form, but leaves the hand alone that types where nothing has. */
    private void follow() {
        var open = picked.get();
        if (open == null && isOnlyOne()) {
            list.all().forEach(this::open);
        }
        if (open == null || fresh.get() || changed.get()) {
            return;
        }
        var now = list.find(master.id(open));
        if (now.isEmpty() && !list.isSearchedByServer()) {
            clear();
        } else {
            now.filter(record -> !record.equals(open)).ifPresent(this::open);
        }
    }

    /** Opens a record, once nothing unsaved stands in its way. */
    public void pick(R record) {
        leave(() -> open(record));
    }

    /** Opens the record of this id as soon as it is there. */
    public void pick(String id, Runnable then) {
        reader.find(
                id,
                record -> leave(() -> {
                    open(record);
                    then.run();
                }));
    }

    /** Whether new records are made here at all. */
    public boolean makesNew() {
        return master.blank().isPresent();
    }

    public void create() {
        master.blank()
                .ifPresent(blank -> leave(() -> {
                    show(blank);
                    fresh.set(true);
                }));
    }

    /** Runs the task now, or after {@link #save} or {@link #discard}. */
    public void leave(Runnable then) {
        if (changed.get()) {
            departure.ask(then);
        } else {
            departure.cancel();
            then.run();
        }
    }

    public void stay() {
        departure.cancel();
    }

    /** Back to what is saved, and on to where the user wanted to go. */
    public void discard() {
        var open = picked.get();
        if (open == null) {
            return;
        }
        if (fresh.get()) {
            clear();
        } else {
            show(list.find(master.id(open)).orElse(open));
        }
        departure.take().run();
    }

    /** Saves what is in order, and goes on to where the user wanted to go. */
    public void save() {
        var open = picked.get();
        if (open == null || busy.get() || !(changed.get() || fresh.get())) {
            return;
        }
        refusals.tell("");
        if (checks.allInOrder()) {
            send(open);
        } else {
            stay();
        }
    }

    /** Forgets what was typed and shows what the other has saved. */
    public void takeTheirs() {
        settle();
        load();
    }

    /** Saves what was changed over what the other has saved; what was not changed stays as the other has it. */
    public void keepMine() {
        var open = picked.get();
        if (open == null) {
            return;
        }
        reader.load(() -> list.find(master.id(open))
                .ifPresentOrElse(
                        theirs -> reader.open(theirs, whole -> {
                            picked.set(whole);
                            form.showBelow(whole);
                            send(whole);
                        }),
                        () -> refusals.tell(context.texts().get("setup.gone", master.name(open)))));
    }

    private void send(R original) {
        busy.set(true);
        refusals.clear();
        var _ = question.save(original, form.command(original)).whenCompleteAsync(this::finish, context.fx());
    }

    private void finish(SaveQuestion.@Nullable Reply<R> reply, @Nullable Throwable failure) {
        if (failure != null) {
            stay();
            refusals.explain(failure, fresh.get());
        } else if (reply != null) {
            follow(reply);
        }
        busy.set(false);
    }

    private void follow(SaveQuestion.Reply<R> reply) {
        var saved = reply.saved();
        if (saved == null) {
            stay();
            question.ask(reply.question());
            return;
        }
        context.toasts().tell(context.texts().get("setup.saved", master.name(saved)));
        master.aftermath(saved).ifPresent(context.toasts()::refuse);
        var then = departure.take();
        accept(saved);
        then.run();
        load();
    }

    /** Takes a state of a record that the server has told, such as after an action of the page. */
    public void accept(R record) {
        show(record);
        list.put(record);
    }

    /** Shows it when it is whole, unless something else was done meanwhile. */
    private void open(R record) {
        var before = picked.get();
        reader.open(record, whole -> {
            if (Objects.equals(picked.get(), before) && !changed.get()) {
                show(whole);
            }
        });
    }

    private void show(R record) {
        fresh.set(false);
        form.show(record);
        picked.set(record);
        settle();
    }

    /** Takes the record out of the form and reads the others: there is no such record any more. */
    public void drop() {
        clear();
        load();
    }

    private void clear() {
        fresh.set(false);
        picked.set(null);
        settle();
    }

    private void settle() {
        changed.set(false);
        refusals.clear();
        question.forget();
    }

    private void followChange() {
        question.forget();
        changed.set(picked.get() != null && form.isChanged());
    }
}
