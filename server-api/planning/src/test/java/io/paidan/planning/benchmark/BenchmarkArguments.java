package io.paidan.planning.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What follows the benchmark's name on the command line: {@code FILE… --seconds 10 --threads 1 --compare}.
 *
 * @param seconds of CPU that each search thread may use for a file
 * @param compare whether other solvers run beside ours
 */
public record BenchmarkArguments(List<Path> files, double seconds, int threads, boolean compare) {
    private static final int MOST_THREADS = 256;
    private static final double MOST_SECONDS = 86_400;

    public BenchmarkArguments {
        files = List.copyOf(files);
    }

    /** @throws BadInput for an option that is unknown or lacks its value, and when no file is named */
    public static BenchmarkArguments parse(List<String> arguments, double defaultSeconds) {
        var files = new ArrayList<Path>();
        double seconds = defaultSeconds;
        int threads = 1;
        boolean compare = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--seconds" -> seconds = decimal(argument, rest, MOST_SECONDS);
                case "--threads" -> threads = whole(argument, rest, MOST_THREADS);
                case "--compare" -> compare = true;
                default -> {
                    if (argument.startsWith("-")) {
                        throw new BadInput("There is no option %s; there are --seconds, --threads and --compare."
                                .formatted(argument));
                    }
                    files.add(Path.of(argument));
                }
            }
        }
        if (files.isEmpty()) {
            throw new BadInput("Please name one or more instance files.");
        }
        if (compare && threads > 1) {
            throw new BadInput("The other solvers have one thread; please leave out --threads or --compare.");
        }
        return new BenchmarkArguments(files, seconds, threads, compare);
    }

    private static int whole(String option, Iterator<String> rest, int most) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.matches("\\d{1,9}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new BadInput("%s '%s' is not a whole number above 0 and up to %d.".formatted(option, value, most));
    }

    private static double decimal(String option, Iterator<String> rest, double most) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.matches("\\d{1,9}(\\.\\d{1,9})?")
                && Double.parseDouble(value) > 0
                && Double.parseDouble(value) <= most) {
            return Double.parseDouble(value);
        }
        throw new BadInput("%s '%s' is not a number above 0 and up to %.0f.".formatted(option, value, most));
    }
}
