package io.paidan.routing.map;

import io.paidan.routing.map.FeatureKind.Group;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Draws any piece of the map at any zoom. What is drawn depends on the place and the zoom alone, so pictures of
 * neighbouring pieces fit together. Safe for many threads.
 */
public final class MapPainter {

    /** Rises whenever pictures change for another reason than their palette. */
    public static final int VERSION = 1;

    private static final double WIDEST_LINE = 40;
    private static final double SMALLEST_AREA = 1.5;
    private static final double FINEST_STEP = 0.6;

    private final FeatureIndex shapes;
    private final LabelPlans labels;

    public MapPainter(MapData data) {
        this.shapes = new FeatureIndex(data.shapes());
        this.labels = new LabelPlans(data.names());
    }

    public BufferedImage paint(Viewport view, Palette palette) {
        var picture = new BufferedImage(
                view.width() * view.scale(), view.height() * view.scale(), BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(palette.ground());
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            var visible = shapes.find(
                    view.area(WIDEST_LINE), view.zoom(), SMALLEST_AREA / Mercator.pixelsPerUnit(view.zoom()));
            new Drawing(graphics, view, palette).draw(visible);
            labels.draw(graphics, view, palette);
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    private record Drawing(Graphics2D graphics, Viewport view, Palette palette) {

        void draw(List<MapFeature> features) {
            each(features, of(Group.GROUND), this::fill);
            each(features, of(Group.WATERWAY).and(feature -> !feature.tunnel()), this::line);
            each(features, of(Group.BUILDING), this::building);
            each(features, of(Group.RAIL).and(MapFeature::tunnel), this::faintLine);
            each(features, of(Group.ROAD).and(MapFeature::tunnel), this::faintLine);
            for (var layer = -5; layer <= 5; layer++) {
                drawLayer(features, layer);
            }
            each(features, of(Group.BORDER), this::border);
        }

        private void drawLayer(List<MapFeature> features, int layer) {
            Predicate<MapFeature> here = feature -> feature.layer() == layer && !feature.tunnel();
            each(features, of(Group.ROAD).and(here), this::casing);
            each(features, of(Group.ROAD).and(here), this::road);
            each(features, of(Group.RAIL).and(here), this::line);
        }

        private static Predicate<MapFeature> of(Group group) {
            return feature -> feature.kind().group() == group;
        }

        private static void each(List<MapFeature> features, Predicate<MapFeature> which, Consumer<MapFeature> draw) {
            features.stream().filter(which).forEach(draw);
        }

        private void fill(MapFeature feature) {
            graphics.setColor(palette.fill(feature.kind()));
            graphics.fill(path(feature));
        }

        private void building(MapFeature feature) {
            fill(feature);
            stroke(feature, palette.named("building.line"), 0.6);
        }

        private void line(MapFeature feature) {
            stroke(feature, palette.fill(feature.kind()), width(feature));
        }

        private void faintLine(MapFeature feature) {
            var colour = palette.casing(feature.kind());
            stroke(
                    feature,
                    new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110),
                    width(feature) * 0.8,
                    4,
                    3);
        }

        private void casing(MapFeature feature) {
            var kind = feature.kind();
            if (kind != FeatureKind.PATH && kind != FeatureKind.TRACK && width(feature) >= 1) {
                var pen = (float) (width(feature) + (view.zoom() >= 14 ? 1.4 : 1)) * view.scale();
                graphics.setColor(palette.casing(kind));
                graphics.setStroke(new BasicStroke(pen, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                graphics.draw(path(feature));
            }
        }

        private void road(MapFeature feature) {
            switch (feature.kind()) {
                case PATH -> stroke(feature, palette.fill(FeatureKind.PATH), width(feature), 3, 2.5);
                case TRACK -> stroke(feature, palette.fill(FeatureKind.TRACK), width(feature), 6, 2.5);
                default -> {
                    var thin = width(feature) < 1;
                    stroke(
                            feature,
                            thin ? palette.casing(feature.kind()) : palette.fill(feature.kind()),
                            width(feature));
                }
            }
        }

        private void border(MapFeature feature) {
            var colour = palette.fill(feature.kind());
            if (feature.kind() == FeatureKind.COUNTRY_BORDER) {
                stroke(
                        feature,
                        new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 34),
                        width(feature) * 4);
            }
            stroke(feature, colour, width(feature), 7, 3, 1.5, 3);
        }

        private double width(MapFeature feature) {
            return LineWidths.width(feature.kind(), view.zoom());
        }

        private void stroke(MapFeature feature, Color colour, double width, double... dash) {
            var pen = (float) width * view.scale();
            graphics.setColor(colour);
            graphics.setStroke(
                    dash.length == 0
                            ? new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                            : new BasicStroke(pen, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, scaled(dash), 0));
            graphics.draw(path(feature));
        }

        private float[] scaled(double... dash) {
            var scaled = new float[dash.length];
            for (var i = 0; i < dash.length; i++) {
                scaled[i] = (float) dash[i] * view.scale();
            }
            return scaled;
        }

        /** Steps too small to see are left out; the ends stay. */
        private Path2D path(MapFeature feature) {
            var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (var part : feature.parts()) {
                var lastX = view.pictureX(part[0]);
                var lastY = view.pictureY(part[1]);
                path.moveTo(lastX, lastY);
                for (var i = 2; i < part.length; i += 2) {
                    var x = view.pictureX(part[i]);
                    var y = view.pictureY(part[i + 1]);
                    if (i == part.length - 2
                            || Math.abs(x - lastX) + Math.abs(y - lastY) >= FINEST_STEP * view.scale()) {
                        path.lineTo(x, y);
                        lastX = x;
                        lastY = y;
                    }
                }
            }
            return path;
        }
    }
}
