package io.paidan.planning.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file line by line for a reader that names what it refuses. Blank lines and the kind of line end do not count. */
public final class InstanceFile {
    private final Path path;
    private final List<Line> lines = new ArrayList<>();
    private int next;

    /** A line that is not blank, without blanks around it; {@code number} counts from 1 as editors do. */
    public record Line(Path file, int number, String text) {
        public BadInput refused(String why) {
            return new BadInput("%s, line %d: %s".formatted(file, number, why));
        }

        public String[] words() {
            return text.split("\\s+");
        }

        /** The whole number in {@code word}; {@code 35.0} is one. */
        public int whole(String word, String meaning, int least) {
            double value = decimal(word, meaning);
            if (value != Math.rint(value) || Math.abs(value) > MOST) {
                throw refused("the %s '%s' is not a whole number up to %d.".formatted(meaning, word, MOST));
            }
            if (value < least) {
                throw refused("the %s '%s' must not be below %d.".formatted(meaning, word, least));
            }
            return (int) value;
        }

        public double decimal(String word, String meaning) {
            try {
                double value = Double.parseDouble(word);
                if (Double.isFinite(value) && Math.abs(value) <= MOST) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // said below, with the line
            }
            throw refused("the %s '%s' is not a number up to %d.".formatted(meaning, word, MOST));
        }
    }

    /** No published instance comes near it, and sums over a thousand stops stay far from overflow. */
    private static final int MOST = 10_000_000;

    private InstanceFile(Path path) {
        this.path = path;
    }

    public static InstanceFile open(Path path) {
        var file = new InstanceFile(path);
        int number = 0;
        for (String text : textOf(path).lines().toList()) {
            number++;
            String stripped = text.replace("\uFEFF", "").strip();
            if (!stripped.isEmpty()) {
                file.lines.add(new Line(path, number, stripped));
            }
        }
        return file;
    }

    public boolean hasNext() {
        return next < lines.size();
    }

    public Line next(String expected) {
        if (!hasNext()) {
            throw new BadInput("%s ends where %s should be.".formatted(path, expected));
        }
        return lines.get(next++);
    }

    /** Passes over lines up to and including the one that begins with {@code heading}, in capitals or not. */
    public void skipPast(String heading) {
        while (hasNext()) {
            if (lines.get(next++).text().regionMatches(true, 0, heading, 0, heading.length())) {
                return;
            }
        }
        throw new BadInput("%s has no line '%s'. Is it an instance of this benchmark?".formatted(path, heading));
    }

    /** Whether the next line begins with {@code heading}, in capitals or not. */
    public boolean isAt(String heading) {
        return hasNext() && lines.get(next).text().regionMatches(true, 0, heading, 0, heading.length());
    }

    /** The file's name without its ending, for instances that carry no name. */
    public String stem() {
        return path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private static String textOf(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new BadInput("There is no file %s.".formatted(path));
        } catch (IOException e) {
            throw new BadInput("%s cannot be read: %s.".formatted(path, e.getMessage()));
        }
    }
}
