package io.paidan.desktop.map;

import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.PictureShow;
import io.paidan.desktop.dispatch.DragSource;
import io.paidan.desktop.dispatch.HandChip;
import io.paidan.desktop.fx.FxThread;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import io.paidan.routing.MapStyle;
import io.paidan.routing.RegionPack;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Takes pictures of the map over the fixture's board: {@code MapPictures OUT REGION}. For looking at. */
public final class MapPictures {

    private MapPictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the scenes. */
    public static final class Program extends PictureShow {

        private MapFixture fixture;
        private Look look;
        private LiveMapView map;

        @Override
        protected List<Shot> open(Stage stage, Path region, Path home) {
            var pack = RegionPack.open(region, home.resolve("tiles"));
            look = new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT);
            fixture = new MapFixture(pack.travelTimes(), Executors.newVirtualThreadPerTaskExecutor(), new FxThread());
            TileBytes tiles = (mode, zoom, x, y) ->
                    pack.tiles().png(mode == Look.Mode.DARK ? MapStyle.DARK : MapStyle.LIGHT, zoom, x, y);
            map = fixture.view(look, home, new TileFeed(CompletableFuture.completedFuture(tiles)));
            var theme = new Theme(look);
            theme.dressControls();
            var root = new StackPane(map);
            new HandChip(root, fixture.dispatching, fixture.store, () -> BoardFixture.NOW);
            var scene = new Scene(root, 920, 672);
            theme.dress(scene);
            stage.setScene(scene);
            stage.show();
            fixture.load();
            return List.of(
                    new Shot("1-light", 5, () -> {}),
                    new Shot("2-engineer", 2, () -> fixture.selection.pickEngineer(BoardFixture.engineer("李伟"))),
                    new Shot(
                            "3-drag-zh",
                            2,
                            () -> fixture.dispatching.begin(BoardFixture.order("0042"), DragSource.LIST)),
                    new Shot("4-hover-zh", 2, () -> hover("李伟")),
                    new Shot("5-hover-unfit-zh", 2, () -> hover("周杰")),
                    new Shot("6-hover-dark-en", 3, () -> {
                        look.modeProperty().set(Look.Mode.DARK);
                        fixture.texts.localeProperty().set(Texts.ENGLISH);
                        hover("李伟");
                    }),
                    new Shot(
                            "7-near-dark-en",
                            4,
                            () -> map.show(fixture.store
                                    .findOrder(BoardFixture.order("0042"))
                                    .orElseThrow()
                                    .place())),
                    new Shot("8-near-light-zh", 4, () -> {
                        look.modeProperty().set(Look.Mode.LIGHT);
                        fixture.texts.localeProperty().set(Texts.CHINESE);
                        hover("王芳");
                    }),
                    new Shot("9-large", 3, () -> look.resize(4)));
        }

        private void hover(String engineer) {
            var session = fixture.dispatching.session();
            session.hoveredProperty().set(null);
            session.hoveredProperty().set(BoardFixture.engineer(engineer));
        }
    }
}
