package io.paidan.planning.benchmark.vrptw;

import java.util.List;

/** Something that solves instances. Ours is always there; others are services that the Maven profile {@code compare} adds. */
public interface VrptwSolver {

    /**
     * @param routes places of each vehicle in order, without the depot
     * @param cpuSeconds that were used: of the searching thread, or of the whole process if there are several
     */
    record Solution(List<List<Integer>> routes, double cpuSeconds) {}

    String name();

    /** The best solution found within {@code seconds} of CPU of each thread; stops it could not serve are missing in it. */
    Solution solve(VrptwInstance instance, double seconds);
}
