package io.paidan.planning.benchmark.trsp;

import io.paidan.planning.benchmark.BadInput;
import io.paidan.planning.benchmark.InstanceFile;
import io.paidan.planning.benchmark.InstanceFile.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the requests of a dynamic instance become known. The file says it of the static instance of the same name beside
 * it: {@code dyn_R110.100_25-5-5-5_rd_50.txt} of {@code R110.100_25-5-5-5.txt}.
 *
 * @param times by request id; {@link #KNOWN} if it is known before the day begins
 */
record Releases(String name, TrspInstance instance, Map<Integer, Integer> times) {
    static final int KNOWN = -1;
    private static final Pattern NAME = Pattern.compile("dyn_(.+?)(_rd_[^.]*)(\\.[^.]*)?");

    Releases {
        times = Map.copyOf(times);
    }

    static boolean isDynamic(Path path) {
        return path.getFileName().toString().startsWith("dyn_");
    }

    /** @throws BadInput with the line and the value that cannot be used, or the static file that is not there */
    static Releases read(Path path) {
        var file = InstanceFile.open(path);
        TrspInstance instance = TrspReader.read(staticFileOf(path));
        file.skipPast("ID");
        Map<Integer, Integer> times = new TreeMap<>();
        while (file.hasNext()) {
            Line line = file.next("a request");
            String[] words = line.words();
            if (words.length != 2) {
                throw line.refused("'%s' is not a request's id and its release time.".formatted(line.text()));
            }
            int id = line.whole(words[0], "id", 0);
            if (!instance.requests().containsKey(id)) {
                throw line.refused("%s has no request %d.".formatted(instance.name(), id));
            }
            if (times.put(id, line.whole(words[1], "release time", KNOWN)) != null) {
                throw line.refused("request %d is there twice.".formatted(id));
            }
        }
        instance.requests().keySet().stream()
                .filter(id -> !times.containsKey(id))
                .min(Integer::compare)
                .ifPresent(id -> {
                    throw new BadInput("%s does not say when request %d becomes known.".formatted(path, id));
                });
        return new Releases(file.stem(), instance, times);
    }

    private static Path staticFileOf(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            throw new BadInput("%s is not named as a dynamic instance is: dyn_NAME_rd_SHARE.txt.".formatted(path));
        }
        String ending = name.group(3) == null ? "" : name.group(3);
        Path file = path.resolveSibling(name.group(1) + ending);
        if (!Files.exists(file)) {
            throw new BadInput("%s belongs to %s, which is not beside it. Please put it there.".formatted(path, file));
        }
        return file;
    }
}
