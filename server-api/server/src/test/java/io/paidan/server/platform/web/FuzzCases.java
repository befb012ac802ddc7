package io.paidan.server.platform.web;

import io.paidan.server.platform.web.OpenApiDocument.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be sent to operations that they should not take. */
final class FuzzCases {

    private FuzzCases() {}

    /** By chance so many as are wanted, yet at least one of every field of every operation. */
    static List<FuzzCase> chosen(List<Operation> operations, int wanted, long seed) {
        var cases = all(operations);
        Collections.shuffle(cases, new Random(seed));
        var fields = new HashSet<String>();
        var byNovelty = cases.stream()
                .collect(Collectors.partitioningBy(one -> fields.add(one.operation() + " " + one.changed())));
        return Stream.concat(byNovelty.get(true).stream(), byNovelty.get(false).stream())
                .limit(Math.max(wanted, fields.size()))
                .toList();
    }

    private static List<FuzzCase> all(List<Operation> operations) {
        var cases = new ArrayList<FuzzCase>();
        for (var operation : operations) {
            ofParameters(operation, cases);
            ofBody(operation, cases);
        }
        return cases;
    }

    private static void ofParameters(Operation operation, List<FuzzCase> cases) {
        var body = operation.body() == null ? null : operation.body().toString();
        for (var name : operation.parameters().keySet()) {
            for (var text : BadInput.TEXTS) {
                var parameters = new TreeMap<>(operation.parameters());
                parameters.put(name, text.length() > 2_000 ? text.substring(0, 2_000) : text);
                cases.add(new FuzzCase(operation.name(), FuzzCase.address(operation.path(), parameters), body, name));
            }
            var without = new TreeMap<>(operation.parameters());
            without.remove(name);
            cases.add(new FuzzCase(operation.name(), FuzzCase.address(operation.path(), without), body, name));
        }
    }

    private static void ofBody(Operation operation, List<FuzzCase> cases) {
        var address = FuzzCase.address(operation.path(), operation.parameters());
        cases.add(FuzzCase.unaltered(operation));
        if (operation.body() != null) {
            BadInput.BODIES.forEach(body -> cases.add(new FuzzCase(operation.name(), address, body, "")));
            BadInput.bodies(operation.body())
                    .forEach(bad -> cases.add(
                            new FuzzCase(operation.name(), address, bad.body().toString(), bad.changed())));
        }
    }
}
