package io.paidan.planning.benchmark;

import java.io.PrintStream;
import java.util.List;

/** Tells what a checker found, not at endless length. */
public final class Faults {
    private static final int TOLD = 10;

    private Faults() {}

    public static void print(PrintStream err, String whose, List<String> faults) {
        faults.stream().limit(TOLD).forEach(fault -> err.printf("%s: %s%n", whose, fault));
        if (faults.size() > TOLD) {
            err.printf("%s: … and %d faults more.%n", whose, faults.size() - TOLD);
        }
    }
}
