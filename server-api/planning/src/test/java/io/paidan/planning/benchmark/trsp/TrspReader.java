package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.InstanceFile;
import io.paidan.planning.benchmark.InstanceFile.Line;
import io.paidan.planning.benchmark.trsp.TrspInstance.Place;
import io.paidan.planning.benchmark.trsp.TrspInstance.Request;
import io.paidan.planning.benchmark.trsp.TrspInstance.Technician;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a static instance: the depot, then the technicians, then the requests, one row each. */
final class TrspReader {
    /** Six numbers, then skills, tools and parts in brackets. */
    private static final Pattern ROW =
            Pattern.compile("([^\\[]*)\\[([^\\[\\]]*)]\\s*\\[([^\\[\\]]*)]\\s*\\[([^\\[\\]]*)]");

    private static final int NUMBERS = 6;
    private static final int MOST_KINDS = 64;

    private final int skills;
    private final int tools;
    private final int parts;
    private final Set<Integer> ids = new HashSet<>();

    private TrspReader(int skills, int tools, int parts) {
        this.skills = skills;
        this.tools = tools;
        this.parts = parts;
    }

    private record Row(Place place, Set<Integer> skills, Set<Integer> tools, List<Integer> parts) {}

    /** @throws io.paidan.planning.benchmark.BadInput with the line and the value that cannot be used */
    static TrspInstance read(Path path) {
        var file = InstanceFile.open(path);
        String name = file.isAt("INFO") ? file.stem() : file.next("the name").text();
        file.skipPast("CREW COUNT");
        Line info = file.next("the counts of crew, skills, tools and spare parts");
        String[] counts = info.words();
        if (counts.length != 4) {
            throw info.refused("'%s' is not four counts: crew, skills, tools, spare parts.".formatted(info.text()));
        }
        var reader = new TrspReader(
                kinds(info, counts[1], "skills"), kinds(info, counts[2], "tools"), kinds(info, counts[3], "parts"));
        file.skipPast("DEPOT");
        file.skipPast("ID");
        return reader.places(name, file, info.whole(counts[0], "crew count", 1));
    }

    private static int kinds(Line line, String word, String what) {
        int kinds = line.whole(word, "number of " + what, 0);
        if (kinds > MOST_KINDS) {
            throw line.refused("%d kinds of %s are more than %d.".formatted(kinds, what, MOST_KINDS));
        }
        return kinds;
    }

    private TrspInstance places(String name, InstanceFile file, int crew) {
        Place depot = row(file.next("the depot")).place();
        Map<Integer, Technician> technicians = new TreeMap<>();
        for (int i = 1; i <= crew; i++) {
            Row row = row(file.next("technician %d of %d".formatted(i, crew)));
            technicians.put(row.place().id(), new Technician(row.place(), row.skills(), row.tools(), row.parts()));
        }
        Map<Integer, Request> requests = new TreeMap<>();
        while (file.hasNext()) {
            Row row = row(file.next("a request"));
            requests.put(row.place().id(), new Request(row.place(), row.skills(), row.tools(), row.parts()));
        }
        return new TrspInstance(name, depot, technicians, requests);
    }

    private Row row(Line line) {
        Matcher row = ROW.matcher(line.text());
        if (!row.matches() || row.group(1).strip().split("\\s+").length != NUMBERS) {
            throw line.refused("'%s' is not id, x, y, window start and end, service, [skills] [tools] [spare parts]."
                    .formatted(line.text()));
        }
        String[] words = row.group(1).strip().split("\\s+");
        int id = line.whole(words[0], "id", 0);
        if (!ids.add(id)) {
            throw line.refused("id %d is there twice.".formatted(id));
        }
        int open = line.whole(words[3], "window start", 0);
        int close = line.whole(words[4], "window end", 0);
        if (close < open) {
            throw line.refused("the window end %d is before its start %d.".formatted(close, open));
        }
        var place = new Place(
                id,
                line.decimal(words[1], "x coordinate"),
                line.decimal(words[2], "y coordinate"),
                open,
                close,
                line.whole(words[5], "service time", 0));
        return new Row(
                place,
                kindsIn(line, row.group(2), "skill", skills),
                kindsIn(line, row.group(3), "tool", tools),
                countsIn(line, row.group(4)));
    }

    private static Set<Integer> kindsIn(Line line, String list, String what, int kinds) {
        var found = new HashSet<Integer>();
        for (int kind : numbersIn(line, list, what)) {
            if (kind >= kinds) {
                throw line.refused("%s %d is not one of 0 to %d.".formatted(what, kind, kinds - 1));
            }
            found.add(kind);
        }
        return Set.copyOf(found);
    }

    private List<Integer> countsIn(Line line, String list) {
        List<Integer> counts = numbersIn(line, list, "spare parts");
        if (counts.isEmpty()) {
            return Collections.nCopies(parts, 0);
        }
        if (counts.size() != parts) {
            throw line.refused(
                    "[%s] has %d counts of spare parts instead of %d.".formatted(list, counts.size(), parts));
        }
        return List.copyOf(counts);
    }

    private static List<Integer> numbersIn(Line line, String list, String what) {
        var numbers = new ArrayList<Integer>();
        if (!list.isBlank()) {
            for (String word : list.split(",", -1)) {
                numbers.add(line.whole(word.strip(), what, 0));
            }
        }
        return numbers;
    }
}
