package io.paidan.installer.tour;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Files dragged into the console: a picture onto an order, a sheet into setup. */
final class FileSteps {

    private static final Point2D BESIDE = new Point2D(900, 500);
    private static final String PICTURE = "surroundings.png";
    /** A small picture is rounded to whole pixels. */
    private static final double SAME_SHAPE = 0.05;

    private static final String PARTS = """
            number,nameEn,nameZh,category,unit
            TOUR-1,Sealing ring,密封圈,gas,pcs
            TOUR-2,Gas hose,燃气软管,gas,pcs
            ,Nameless,无号,gas,pcs
            """;

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Path folder;
    private @Nullable WorkOrderSummary attachedTo;

    /** @param folder where the files are written that are dragged */
    FileSteps(Journal journal, Hands hands, Eyes eyes, Path folder) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.folder = folder;
    }

    void attach(Desk desk) {
        journal.step("a picture dropped onto an order", () -> {
            var order = eyes.awaitValue("a waiting order", () -> desk.waitingOrder(waiting -> true));
            hands.click(hands.see(() -> desk.orderRow(order.id()).orElseThrow()));
            var place = eyes.awaitValue("where files go", () -> desk.seen("#attachments"));
            hands.bringIntoSight(place);
            drop(desk, picture(desk), place);
            hands.bringIntoSight(eyes.awaitValue("the picture", () -> desk.seen(".attachment")));
            attachedTo = order;
        });
    }

    /** On the server it lies sealed: whoever never had it gets what was dropped. */
    void seeElsewhere(Desk other) {
        journal.step("the picture on the console of somebody else, as it was dropped", () -> {
            if (attachedTo == null) {
                throw new TourException("no picture was dropped");
            }
            new OrderCard(hands, eyes, other).search(attachedTo);
            var tile = eyes.awaitValue("the file", () -> other.seen(".attachment"));
            hands.bringIntoSight(tile);
            var shown = eyes.awaitValue("the picture", () -> pictureIn(tile));
            var dropped = ImageIO.read(folder.resolve(PICTURE).toFile());
            var shape = (double) dropped.getWidth() / dropped.getHeight();
            if (Math.abs(shown.getWidth() / shown.getHeight() - shape) > SAME_SHAPE) {
                throw new TourException("the picture has another shape than the one that was dropped");
            }
        });
    }

    private static Optional<Image> pictureIn(Node tile) {
        return tile.lookupAll(".image-view").stream()
                .map(view -> ((ImageView) view).getImage())
                .findFirst();
    }

    void importSheet(Desk desk) {
        journal.step("a sheet imported, its bad row told", () -> {
            hands.click(hands.see(() -> desk.node("#setup-page-sheet-title")));
            var kinds = eyes.awaitValue("the sheets", () -> desk.seen("#sheet-kinds"));
            hands.act(() -> pick((ListView<?>) kinds, SheetKind.PARTS));
            var place = hands.see(() -> desk.node(".sheet-page"));
            drop(desk, Files.writeString(folder.resolve("parts.csv"), PARTS), place);
            eyes.await("the bad row", () -> desk.seen("#bad-rows").isPresent());
            var start = eyes.awaitValue("the button", () -> desk.seen("#import-start"));
            journal.picture("sheet checked");
            hands.act(() -> ((ButtonBase) start).fire());
            eyes.await("it imported", () -> !start.isVisible());
            hands.lookUp();
        });
    }

    /** @param written where the console of this desk writes files */
    void exportSheet(Desk desk, Path written) {
        journal.step("a master exported for a spreadsheet and as text", () -> {
            hands.click(hands.see(() -> desk.node("#setup-page-sheet-title")));
            var kinds = eyes.awaitValue("the sheets", () -> desk.seen("#sheet-kinds"));
            hands.act(() -> pick((ListView<?>) kinds, SheetKind.ENGINEERS));
            export(desk, "#sheet-xlsx", written.resolve("engineers.xlsx"));
            journal.picture("exported for a spreadsheet");
            var text = export(desk, "#sheet-csv", written.resolve("engineers.csv"));
            if (Files.readString(text).lines().noneMatch(line -> line.contains("e01"))) {
                throw new TourException("there is no engineer e01 in " + text);
            }
        });
    }

    private Path export(Desk desk, String button, Path file) {
        hands.click(hands.see(() -> desk.node(button)));
        var written = hands.see(() -> desk.console().texts().get("sheet.written", file.getFileName()));
        eyes.await(
                "it told that " + file + " is written",
                () -> desk.toast(Toast.Kind.TOLD)
                        .filter(toast -> toast.text().equals(written))
                        .isPresent());
        if (!Files.exists(file)) {
            throw new TourException("there is no " + file);
        }
        return file;
    }

    private static void pick(ListView<?> sheets, SheetKind kind) {
        var number = sheets.getItems().stream().map(String::valueOf).toList().indexOf(kind.name());
        sheets.getSelectionModel().select(number);
    }

    private void drop(Desk desk, Path file, Node place) {
        try (var window = FolderWindow.open(hands, file, BESIDE)) {
            hands.lookUp();
            window.dragTo(hands.middleOf(place));
        }
        hands.act(desk::toFront);
    }

    private Path picture(Desk desk) throws IOException {
        var file = folder.resolve(PICTURE);
        var seen = hands.see(() -> SwingFXUtils.fromFXImage(desk.map().snapshot(null, null), null));
        ImageIO.write(seen, "png", file.toFile());
        return file;
    }
}
