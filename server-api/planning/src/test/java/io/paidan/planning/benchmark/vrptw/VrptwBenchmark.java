package io.paidan.planning.benchmark.vrptw;

import io.paidan.planning.benchmark.BadInput;
import io.paidan.planning.benchmark.BenchmarkArguments;
import io.paidan.planning.benchmark.BestKnown;
import io.paidan.planning.benchmark.Csv;
import io.paidan.planning.benchmark.Faults;
import io.paidan.planning.benchmark.GapSummary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ServiceLoader;

/**
 * {@code ./paidan bench vrptw FILE… [--seconds 10] [--threads 1] [--compare]}: one CSV line per file and solver. Exit code 0
 * if every solution holds, 1 if the checker refuses one, 2 if an argument or a file cannot be used.
 */
public final class VrptwBenchmark {
    private static final double DEFAULT_SECONDS = 10;

    private final BenchmarkArguments arguments;
    private final List<VrptwSolver> solvers;
    private final PrintStream out;
    private final PrintStream err;
    private final GapSummary gaps = new GapSummary();
    private boolean allHold = true;

    private record Problem(Path path, VrptwInstance instance) {}

    private VrptwBenchmark(BenchmarkArguments arguments, List<VrptwSolver> solvers, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.solvers = solvers;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            var arguments = BenchmarkArguments.parse(args, DEFAULT_SECONDS);
            return new VrptwBenchmark(arguments, solvers(arguments), out, err).run();
        } catch (BadInput e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static List<VrptwSolver> solvers(BenchmarkArguments arguments) {
        var solvers = new ArrayList<VrptwSolver>();
        solvers.add(new PaidanSolver(arguments.threads()));
        if (arguments.compare()) {
            ServiceLoader.load(VrptwSolver.class).forEach(solvers::add);
            if (solvers.size() == 1) {
                throw new BadInput("The other solvers are not here; ./paidan bench vrptw … --compare fetches them.");
            }
        }
        return solvers;
    }

    private int run() {
        List<Problem> problems = arguments.files().stream()
                .map(path -> new Problem(path, VrptwReader.read(path)))
                .toList();
        out.println("name,stops,distance,vehicles,cpu_seconds" + (arguments.compare() ? ",solver,gap_percent" : ""));
        for (Problem problem : problems) {
            var known = BestKnown.beside(problem.path());
            for (VrptwSolver solver : solvers) {
                solve(problem.instance(), solver, known);
            }
        }
        gaps.print(err);
        return allHold ? 0 : 1;
    }

    private void solve(VrptwInstance instance, VrptwSolver solver, BestKnown known) {
        var solution = solver.solve(instance, arguments.seconds());
        var verdict = VrptwChecker.check(instance, solution.routes());
        boolean holds = verdict.faults().isEmpty();
        double distance = verdict.distanceTenths() / 10.0;
        OptionalDouble gap = holds ? known.gapPercent(instance.name(), distance) : OptionalDouble.empty();
        gap.ifPresent(percent -> gaps.add(solver.name(), instance.stops() + " stops", percent));
        String line = String.format(
                Locale.ROOT,
                "%s,%d,%s,%d,%.2f",
                Csv.cell(instance.name()),
                instance.stops(),
                holds ? String.format(Locale.ROOT, "%.1f", distance) : "infeasible",
                verdict.vehicles(),
                solution.cpuSeconds());
        out.println(arguments.compare() ? line + "," + solver.name() + "," + Csv.percent(gap) : line);
        if (!holds) {
            allHold = false;
            Faults.print(err, instance.name() + " by " + solver.name(), verdict.faults());
        }
    }
}
