package io.paidan.desktop.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A page that lists and edits one master. What only some masters have is added by {@code with…} before it is shown. */
public final class MasterPage<R, S> implements SetupPage {

    private final String key;
    private final SetupGroup group;
    private final String path;
    private final MasterViewModel<R, S> model;
    private final SetupContext context;
    private final Map<FormField<?>, Supplier<Node>> editors = new LinkedHashMap<>();
    private final List<Lookup<?>> lookups = new ArrayList<>();
    private @Nullable Supplier<Node> actions;
    private @Nullable Supplier<Node> changes;
    private boolean ofCompany;
    private String othersKey = "setup.headOffice";
    private @Nullable Runnable sheet;
    private @Nullable Supplier<Region> beside;
    private @Nullable Supplier<Region> below;
    private @Nullable MasterView<R> view;

    /** @param path where the server lists the records; who may not put one there, only reads */
    public MasterPage(String key, SetupGroup group, String path, MasterViewModel<R, S> model, SetupContext context) {
        this.key = key;
        this.group = group;
        this.path = path;
        this.model = model;
        this.context = context;
    }

    /** The control of an {@link Input.Own} field. */
    public MasterPage<R, S> withEditor(FormField<?> field, Supplier<Node> control) {
        editors.put(field, control);
        return this;
    }

    /** Buttons beside Save and Discard. */
    public MasterPage<R, S> withActions(Supplier<Node> buttons) {
        actions = buttons;
        return this;
    }

    /** The same, for what changes the record: only where that is allowed. */
    public MasterPage<R, S> withChanges(Supplier<Node> buttons) {
        changes = buttons;
        return this;
    }

    /** These records hold in the whole company, so only head office changes them. */
    public MasterPage<R, S> ofCompany() {
        ofCompany = true;
        return this;
    }

    /** Of records that others set up: the sentence that says so. */
    public MasterPage<R, S> saysOfOthers(String sentenceKey) {
        othersKey = sentenceKey;
        return this;
    }

    /** Where these records leave as a file and come in again. */
    public MasterPage<R, S> withSheet(Runnable open) {
        sheet = open;
        return this;
    }

    /** What the choices of the form offer; read before the records. */
    public MasterPage<R, S> withLookups(Lookup<?>... needed) {
        lookups.addAll(List.of(needed));
        return this;
    }

    /** A third pane right of the form, such as a map. */
    public MasterPage<R, S> withPane(Supplier<Region> pane) {
        beside = pane;
        return this;
    }

    /** A few lines below the form, whatever record is in it. */
    public MasterPage<R, S> withNote(Supplier<Region> note) {
        below = note;
        return this;
    }

    public MasterViewModel<R, S> model() {
        return model;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public SetupGroup group() {
        return group;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Region view() {
        return built();
    }

    @Override
    public void shown() {
        var read = CompletableFuture.allOf(lookups.stream().map(Lookup::load).toArray(CompletableFuture<?>[]::new));
        var _ = read.whenCompleteAsync(
                (nothing, failure) -> {
                    if (failure != null) { // else choices are just empty
                        context.toasts().refuse(context.failures().sentence(failure));
                    }
                    model.load();
                },
                context.fx());
    }

    @Override
    public void find(String id, @Nullable String field) {
        model.pick(id, () -> built().focusField(field));
    }

    @Override
    public void leave(Runnable then) {
        model.leave(then);
    }

    @Override
    public boolean stay() {
        var isAsked = model.leavingProperty().get() != null;
        model.stay();
        return isAsked;
    }

    @Override
    public void create() {
        if (mayChange() && model.makesNew()) {
            model.create();
            built().focusField(null);
        }
    }

    @Override
    public void save() {
        model.save();
    }

    @Override
    public void search() {
        built().focusSearch();
    }

    @Override
    public void close() {
        if (view != null) {
            view.close();
        }
    }

    private boolean mayChange() {
        return context.rights().get().mayChange(path);
    }

    private String readOnlyKey() {
        var isHeadOffices = ofCompany && context.rights().get().isLimited();
        return mayChange() || isHeadOffices ? othersKey : "setup.readOnly";
    }

    private MasterView<R> built() {
        var known = view;
        if (known != null) {
            return known;
        }
        var made = new MasterView<>(model, context.texts(), editors, mayChange(), readOnlyKey(), this::create);
        if (actions != null) {
            made.addActions(actions.get());
        }
        if (changes != null) {
            made.addChanges(changes.get());
        }
        if (sheet != null) {
            made.addTool(sheetButton(sheet));
        }
        if (beside != null) {
            made.addPane(beside.get());
        }
        if (below != null) {
            made.addNote(below.get());
        }
        view = made;
        return made;
    }

    private Node sheetButton(Runnable open) {
        var button = new Button();
        button.setId("setup-sheet");
        button.textProperty().bind(context.texts().bind("setup.sheet"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> open.run());
        return button;
    }
}
