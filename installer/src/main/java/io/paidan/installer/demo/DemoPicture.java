package io.paidan.installer.demo;

import io.paidan.contract.procedure.StepKind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** The pictures engineers of the demo company send: an appliance on its wall, and what a customer draws with a finger. */
public final class DemoPicture {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 180;
    private static final int STROKES = 7;
    private static final Color INK = new Color(0x1B2A49);

    private DemoPicture() {}

    /**
     * A PNG of a few kilobytes.
     *
     * @param seed the same one gives the same picture
     */
    public static byte[] of(StepKind kind, long seed) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var random = new Random(seed);
        if (kind == StepKind.SIGNATURE) {
            sign(canvas, random);
        } else {
            photograph(canvas, random);
        }
        canvas.dispose();
        return png(image);
    }

    private static void photograph(Graphics2D canvas, Random random) {
        var wall = Color.getHSBColor(0.05f + 0.5f * random.nextFloat(), 0.12f, 0.92f);
        canvas.setPaint(new GradientPaint(0, 0, wall.brighter(), 0, HEIGHT, wall.darker()));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        var left = 60 + random.nextInt(40);
        canvas.setColor(new Color(0xB87333));
        canvas.setStroke(new BasicStroke(6));
        for (var pipe = 0; pipe < 3; pipe++) {
            var at = left + 20 + 25 * pipe;
            canvas.drawLine(at, 130, at, HEIGHT);
        }
        canvas.setColor(new Color(0xF7F7F5));
        canvas.fill(new RoundRectangle2D.Double(left, 22, 92, 116, 14, 14));
        canvas.setColor(new Color(0x9AA3AD));
        canvas.setStroke(new BasicStroke(1.5f));
        canvas.draw(new RoundRectangle2D.Double(left, 22, 92, 116, 14, 14));
        canvas.setColor(new Color(0x2E3640));
        canvas.fill(new RoundRectangle2D.Double(left + 24, 92, 44, 20, 6, 6));
        canvas.setColor(new Color(0x3CCB6C));
        canvas.fill(new Ellipse2D.Double(left + 56, 99, 6, 6));
    }

    private static void sign(Graphics2D canvas, Random random) {
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        var line = new Path2D.Double();
        var x = 30.0;
        line.moveTo(x, 100);
        for (var stroke = 0; stroke < STROKES; stroke++) {
            var next = x + 18 + random.nextInt(12);
            line.curveTo(
                    x + random.nextInt(30),
                    30 + random.nextInt(60),
                    next - random.nextInt(30),
                    90 + random.nextInt(60),
                    next,
                    80 + random.nextInt(40));
            x = next;
        }
        canvas.setColor(INK);
        canvas.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(line);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
