package io.paidan.desktop.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.FileDrop;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The files of an order: small pictures and names, a click opens one; files are dropped onto it. */
public final class AttachmentsView extends VBox {

    private static final double LINK_SIZE = 40;
    private static final List<String> PICTURES =
            List.of("*.jpg", "*.jpeg", "*.png", "*.gif", "*.heic", "*.webp", "*.JPG", "*.JPEG", "*.PNG", "*.HEIC");

    private final AttachmentsViewModel model;
    private final Texts texts;
    private final Consumer<Path> opener;
    private final Origin origin;
    private final Supplier<Instant> now;
    private final FlowPane tiles = new FlowPane();
    private final Map<UUID, AttachmentTile> tileOf = new HashMap<>();

    /** @param opener shows a file with the program the system has for it */
    public AttachmentsView(
            AttachmentsViewModel model,
            Texts texts,
            Clockface clockface,
            Supplier<Instant> now,
            Consumer<Path> opener) {
        this.origin = new Origin(texts, clockface);
        this.now = now;
        this.model = model;
        this.texts = texts;
        this.opener = opener;
        setId("attachments");
        getStyleClass().addAll("inspector-section", "attachments");
        tiles.getStyleClass().add("attachment-tiles");
        getChildren().addAll(head(), problem(), hint(), tiles);
        model.filesProperty().subscribe(this::fill);
        texts.localeProperty().subscribe((before, after) -> tileOf.values().forEach(AttachmentTile::say));
        FileDrop.onto(this, () -> true, model::add);
    }

    /** Of the picked order, oldest first. */
    public ObservableValue<List<Attachment>> filesProperty() {
        return model.filesProperty();
    }

    /** A file as a line beside something it belongs to: a small picture and its name; a click or Enter opens it. */
    public Node link(Attachment file) {
        return choice(file, () -> open(file));
    }

    /** The same line for something else to be done with the file. */
    public Hyperlink choice(Attachment file, Runnable act) {
        var link = new Hyperlink(file.name(), new PictureFace(file, LINK_SIZE, model));
        link.getStyleClass().add("attachment-link");
        link.setOnAction(event -> act.run());
        return link;
    }

    /** Asks for a picture on this machine; empty when none was chosen. */
    public Optional<Path> choosePicture() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("attachment.pictures"), PICTURES));
        return Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath);
    }

    private void open(Attachment file) {
        var _ = model.bring(file).whenComplete((path, failure) -> opened(path, failure));
    }

    private void opened(@Nullable Path file, @Nullable Throwable failure) {
        if (file != null) {
            opener.accept(file);
        } else if (failure != null) {
            model.tell(failure);
        }
    }

    private Node head() {
        var add = new Button();
        add.setId("attach");
        add.getStyleClass().add("pd-quiet");
        add.textProperty().bind(texts.bind("attachment.add"));
        add.setOnAction(event -> choose());
        var sending = Labels.of(
                model.sendingProperty().map(count -> texts.get("attachment.sending", count)), "pd-12", "pd-ink-2");
        Labels.showWhen(sending, model.sendingProperty().greaterThan(0));
        var head = new HBox(Labels.of(texts.bind("attachment.title"), "pd-strong"), Labels.gap(), sending, add);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label hint() {
        var hint = Labels.of(texts.bind("attachment.hint"), "pd-12", "pd-ink-3");
        hint.setWrapText(true);
        var isEmpty = model.filesProperty().map(List::isEmpty);
        Labels.showWhen(
                hint, model.problemProperty().flatMap(problem -> isEmpty.map(empty -> empty && problem.isEmpty())));
        return hint;
    }

    /** That there are no files is not said of an order whose files nobody knows. */
    private Label problem() {
        var problem = Labels.of(model.problemProperty(), "pd-12", "pd-amber");
        problem.setId("attachments-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        Labels.showWhen(problem, problem.textProperty().map(text -> !text.isEmpty()));
        return problem;
    }

    private void fill(List<Attachment> files) {
        tileOf.keySet().retainAll(files.stream().map(Attachment::id).toList());
        tiles.getChildren()
                .setAll(files.stream()
                        .map(file -> tileOf.computeIfAbsent(
                                file.id(), id -> new AttachmentTile(file, model, origin, now, texts, () -> open(file))))
                        .toList());
    }

    private void choose() {
        var chosen = new FileChooser().showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            model.add(chosen.stream().map(File::toPath).toList());
        }
    }
}
