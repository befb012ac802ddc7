package io.paidan.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Obstacle;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.server.platform.StartProblem;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in both languages, with the same values, and is used. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern NAME = Pattern.compile("\\{[a-zA-Z]+}");
    /** {@code new SizeDef().max(3).message("{field.too-long}")} */
    private static final Pattern LIMIT =
            Pattern.compile("new (\\w+Def)\\(\\)[^;]*?\\.message\\(\"\\{([a-zA-Z.-]+)}\"\\)");

    private static final Map<String, Set<String>> GIVEN_BY =
            Map.of("SizeDef", Set.of("{min}", "{max}"), "RangeDef", Set.of("{min}", "{max}"));
    /** {@code change.wrong("loans", loan, "twice", "value", loan)} */
    private static final Pattern WRONG = Pattern.compile(
            "change\\.wrong\\(\\s*[^,;]+,\\s*[^,;]+(?:\\([^;,]*\\))?,\\s*\"([a-z-]+)\"((?:,[^;]*)?)\\);");

    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\"");
    private static final Pattern REFUSAL = Pattern.compile("ProblemCode\\.([A-Z_]+),\\s*\"([a-z-]+)\"");

    static Stream<String> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_zh.properties"))
                    .map(name -> name.substring(0, name.length() - "_zh.properties".length()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_say_the_same_with_the_same_values(String bundle) throws IOException {
        var english = read(bundle + ".properties");
        var chinese = read(bundle + "_zh.properties");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(names(chinese.getProperty(key))).as(key).isEqualTo(names(english.getProperty(key)));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void every_problem_role_and_start_problem_has_a_sentence() throws IOException {
        var problems = read("problems.properties").stringPropertyNames();
        assertThat(problems)
                .containsAll(Arrays.stream(ProblemCode.values())
                        .map(code -> "problem." + code)
                        .toList())
                .containsAll(
                        Arrays.stream(Role.values()).map(role -> "role." + role).toList());
        assertThat(read("start.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(StartProblem.values())
                        .map(problem -> "start." + problem)
                        .toList());
    }

    @Test
    void every_reason_why_nobody_fits_has_words_for_a_notice() throws IOException {
        assertThat(read("notices.properties").stringPropertyNames())
                .contains("obstacle.none", "obstacle." + Obstacle.DECLINED)
                .containsAll(Arrays.stream(Verdict.class.getPermittedSubclasses())
                        .map(verdict -> "obstacle." + verdict.getSimpleName())
                        .toList());
    }

    @Test
    void every_reason_why_a_notice_does_not_get_through_has_a_sentence() throws IOException {
        assertThat(read("notices.properties").stringPropertyNames())
                .containsAll(Arrays.stream(NoticeFailure.values())
                        .map(failure -> "NoticeFailure." + failure)
                        .toList());
    }

    @Test
    void every_refusal_in_the_code_has_its_detail_and_no_detail_is_left_over() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                REFUSAL.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> used.add("problem." + found.group(1) + "." + found.group(2)));
            }
        }
        var known = new TreeSet<String>();
        for (var bundle : bundles().toList()) {
            known.addAll(read(bundle + ".properties").stringPropertyNames());
        }
        assertThat(known).containsAll(used);
        assertThat(read("problems.properties").stringPropertyNames().stream()
                        .filter(key -> key.matches("problem\\.[A-Z_]+\\..+"))
                        .filter(key -> !used.contains(key) && !key.equals("problem.INVALID.fields"))
                        .filter(key -> !key.startsWith("problem.UNAVAILABLE.")))
                .isEmpty();
    }

    @Test
    void no_key_stands_in_two_bundles_since_only_one_of_them_would_be_heard() throws IOException {
        var seen = new TreeMap<String, String>();
        for (var bundle : bundles().toList()) {
            for (var key : read(bundle + ".properties").stringPropertyNames()) {
                assertThat(seen.put(key, bundle)).as(key + " of " + bundle).isNull();
            }
        }
    }

    @Test
    void limits_of_fields_name_only_sentences_whose_values_they_have() throws IOException {
        var sentences = everything();
        for (var source : sources()) {
            LIMIT.matcher(source).results().forEach(found -> {
                var given = GIVEN_BY.getOrDefault(found.group(1), Set.of());
                var key = found.group(2);
                assertThat(sentences).as(found.group()).containsKey(key);
                assertThat(given).as(found.group()).containsAll(nameSet(sentences.getProperty(key)));
            });
        }
    }

    @Test
    void every_single_wrong_field_is_told_with_the_values_of_its_sentence() throws IOException {
        var sentences = everything();
        for (var source : sources()) {
            WRONG.matcher(source).results().forEach(found -> {
                var key = "field." + found.group(1);
                var given = TEXT.matcher(String.valueOf(found.group(2)))
                        .results()
                        .map(name -> "{" + name.group(1) + "}")
                        .toList();
                assertThat(sentences).as(found.group()).containsKey(key);
                assertThat(given).as(found.group()).containsAll(nameSet(sentences.getProperty(key)));
            });
        }
    }

    @Test
    void every_field_that_two_can_change_at_once_has_a_word() throws IOException {
        var words = everything().stringPropertyNames();
        assertThat(masters())
                .hasSizeGreaterThan(9)
                .allSatisfy(master -> assertThat(Arrays.stream(master.getRecordComponents())
                                .map(RecordComponent::getName)
                                .filter(name ->
                                        !Set.of("version", "from", "until").contains(name))
                                .filter(name ->
                                        !words.contains("changed." + name) && !words.contains("column." + name)))
                        .as(master.getSimpleName())
                        .isEmpty());
    }

    /** What is compared when somebody saves a master: what its details are as a change that changes nothing yet. */
    private static List<Class<?>> masters() throws IOException {
        var contract = Path.of("../contract/src/main/java");
        try (var files = Files.walk(contract)) {
            return files.filter(file -> file.getFileName().toString().matches("[A-Z]\\w+\\.java"))
                    .map(file -> contract.relativize(file).toString().replace(".java", ""))
                    .map(MessagesTest::named)
                    .flatMap(type -> Arrays.stream(type.getMethods()))
                    .filter(method -> method.getName().equals("edit") && method.getParameterCount() == 0)
                    .<Class<?>>map(Method::getReturnType)
                    .toList();
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(file.replaceAll("[/\\\\]", "."));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(file, e);
        }
    }

    private static Properties everything() throws IOException {
        var all = new Properties();
        for (var bundle : bundles().toList()) {
            all.putAll(read(bundle + ".properties"));
        }
        return all;
    }

    private static List<String> sources() throws IOException {
        var sources = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static Set<String> nameSet(String sentence) {
        return NAME.matcher(sentence).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static String names(String sentence) {
        return NAME.matcher(sentence)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
