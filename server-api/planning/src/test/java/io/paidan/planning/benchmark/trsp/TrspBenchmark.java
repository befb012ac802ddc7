package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.BadInput;
import io.paidan.planning.benchmark.BenchmarkArguments;
import io.paidan.planning.benchmark.BestKnown;
import io.paidan.planning.benchmark.CpuClock;
import io.paidan.planning.benchmark.Csv;
import io.paidan.planning.benchmark.Faults;
import io.paidan.planning.benchmark.GapSummary;
import io.paidan.planning.search.Budget;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code ./paidan bench trsp FILE… [--seconds 30] [--threads 1]}: one CSV line per file, static or dynamic. Exit code 0 if
 * every solution holds, 1 if the checker refuses one, 2 if an argument or a file cannot be used.
 */
public final class TrspBenchmark {
    private static final double DEFAULT_SECONDS = 30;
    private static final double WARM_UP_SECONDS = 2;
    private static final String COLUMNS = "name,requests,served,working_time,technicians,cpu_seconds";
    private static final String ANSWER_COLUMNS = ",answer_p50_ms,answer_p99_ms,answer_max_ms";

    private final BenchmarkArguments arguments;
    private final PrintStream out;
    private final PrintStream err;
    private final GapSummary gaps = new GapSummary();
    private final boolean anyDynamic;
    private boolean allHold = true;

    private TrspBenchmark(BenchmarkArguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
        anyDynamic = arguments.files().stream().anyMatch(Releases::isDynamic);
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            var arguments = BenchmarkArguments.parse(args, DEFAULT_SECONDS);
            if (arguments.compare()) {
                throw new BadInput("No other solver knows this problem; please leave out --compare.");
            }
            return new TrspBenchmark(arguments, out, err).run();
        } catch (BadInput e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private int run() {
        List<Runnable> runs = new ArrayList<>();
        for (Path path : arguments.files()) {
            if (Releases.isDynamic(path)) {
                var releases = Releases.read(path);
                runs.add(() -> runDynamic(releases));
            } else {
                var instance = TrspReader.read(path);
                var known = BestKnown.beside(path);
                runs.add(() -> runStatic(instance, known));
            }
        }
        out.println(anyDynamic ? COLUMNS + ANSWER_COLUMNS : COLUMNS);
        runs.forEach(Runnable::run);
        gaps.print(err);
        return allHold ? 0 : 1;
    }

    private void runStatic(TrspInstance instance, BestKnown known) {
        var clock = CpuClock.of(arguments.threads());
        var technicians = new TreeMap<>(instance.technicians())
                .values().stream().map(TechnicianState::atHome).toList();
        var requests = instance.requests().keySet().stream().sorted().toList();
        var day = new TrspModel(instance).day(technicians, requests);
        long nanos = Math.max(1, (long) ((arguments.seconds() - clock.seconds()) * 1e9));
        var plan = day.search(Map.of(), arguments.threads(), new Budget.Cpu(Duration.ofNanos(nanos)));
        double cpu = clock.seconds();
        Map<Integer, List<Integer>> routes = new HashMap<>();
        plan.forEach((id, legs) -> routes.put(id, legs.stream().map(Leg::stop).toList()));
        var verdict = TrspChecker.check(instance, routes);
        var faults = new ArrayList<>(verdict.faults());
        if (verdict.served() < requests.size()) {
            faults.add("%d requests are not served.".formatted(requests.size() - verdict.served()));
        }
        if (faults.isEmpty()) {
            known.gapPercent(instance.name(), verdict.workingTime())
                    .ifPresent(gap -> gaps.add("paidan", requests.size() + " requests", gap));
        }
        print(instance.name(), requests.size(), verdict, faults, cpu, anyDynamic ? ",,," : "");
    }

    /** After a first day in a hurry: a dispatcher's program has been running for long when an order comes in. */
    private void runDynamic(Releases releases) {
        new TrspReplay(releases, WARM_UP_SECONDS, arguments.threads()).run();
        var clock = CpuClock.of(arguments.threads());
        var outcome = new TrspReplay(releases, arguments.seconds(), arguments.threads()).run();
        double cpu = clock.seconds();
        var verdict = ReplayChecker.check(releases, outcome.tours());
        var sorted = outcome.answers().stream().sorted().toList();
        String answers = sorted.isEmpty()
                ? ",,,"
                : String.format(
                        Locale.ROOT, ",%.2f,%.2f,%.2f", atLeast(50, sorted), atLeast(99, sorted), sorted.getLast());
        print(releases.name(), releases.times().size(), verdict, verdict.faults(), cpu, answers);
    }

    /** The value that so many percent do not exceed. */
    private static double atLeast(int percent, List<Double> sorted) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    private void print(
            String name, int requests, TrspChecker.Verdict verdict, List<String> faults, double cpu, String answers) {
        out.println(String.format(
                Locale.ROOT,
                "%s,%d,%d,%s,%d,%.2f%s",
                Csv.cell(name),
                requests,
                verdict.served(),
                faults.isEmpty() ? String.format(Locale.ROOT, "%.2f", verdict.workingTime()) : "infeasible",
                verdict.technicians(),
                cpu,
                answers));
        Faults.print(err, name, faults);
        allHold &= faults.isEmpty();
    }
}
