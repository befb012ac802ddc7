package io.paidan.desktop.platform;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.paidan.desktop.fx.Subscriptions;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Dresses windows: AtlantaFX below, our tokens for light or dark over it, then one stylesheet a feature. */
public final class Theme {

    private static final String ROOT = "/io/paidan/desktop/";
    private static final List<String> FEATURES = List.of(
            "platform",
            "shell",
            "search",
            "orderlist",
            "engineer",
            "customer",
            "inspector",
            "notice",
            "channel",
            "attachment",
            "map",
            "dispatch",
            "timeline",
            "intake",
            "setup",
            "template",
            "rule",
            "organisation",
            "session",
            "health",
            "audit",
            "sheet",
            "sla");

    private final Look look;

    public Theme(Look look) {
        this.look = look;
    }

    /** Keeps the controls of all windows in the mode; once for the whole program. */
    public Subscription dressControls() {
        return look.modeProperty()
                .subscribe(mode -> Application.setUserAgentStylesheet(
                        mode == Look.Mode.DARK
                                ? new PrimerDark().getUserAgentStylesheet()
                                : new PrimerLight().getUserAgentStylesheet()));
    }

    /** Keeps a window in the mode and size until unsubscribed. */
    public Subscription dress(Scene scene) {
        var held = new Subscriptions();
        held.add(look.modeProperty().subscribe(mode -> scene.getStylesheets().setAll(sheets(mode))));
        held.add(look.fontSizeProperty()
                .subscribe(size -> scene.getRoot().setStyle("-fx-font-size: %spx;".formatted(size))));
        return held::close;
    }

    private static List<String> sheets(Look.Mode mode) {
        var tokens = mode == Look.Mode.DARK ? "platform/dark.css" : "platform/light.css";
        var features = FEATURES.stream().map(feature -> feature + "/" + feature + ".css");
        var opaque = Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
                ? Stream.<String>of()
                : Stream.of("platform/opaque.css");
        return Stream.of(Stream.of(tokens), features, opaque)
                .flatMap(files -> files)
                .map(file -> Theme.class.getResource(ROOT + file))
                .filter(Objects::nonNull)
                .map(URL::toExternalForm)
                .toList();
    }
}
