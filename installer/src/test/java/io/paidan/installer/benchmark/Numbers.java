package io.paidan.installer.benchmark;

/** Numbers among the arguments of a benchmark; what is none ends the program with a sentence and 2. */
public final class Numbers {

    private Numbers() {}

    /** @param otherwise what holds where there is no such argument */
    static int whole(String[] arguments, int index, int otherwise) {
        if (index >= arguments.length) {
            return otherwise;
        }
        if (!arguments[index].matches("[1-9][0-9]{0,5}")) {
            refuse(arguments[index], "a whole number from 1 to 999999");
        }
        return Integer.parseInt(arguments[index]);
    }

    /** Seconds, down to hundredths. */
    public static double seconds(String argument) {
        if (!argument.matches("[0-9]{1,4}([.][0-9]{1,2})?") || Double.parseDouble(argument) == 0) {
            refuse(argument, "a number of seconds above 0 and below 10000");
        }
        return Double.parseDouble(argument);
    }

    private static void refuse(String argument, String wanted) {
        System.err.println("'%s' is not %s; --help tells what is asked for.".formatted(argument, wanted));
        System.exit(2);
    }
}
