package io.paidan.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All words of the console, in both languages, against the code that speaks them. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/paidan/desktop");
    private static final Path RESOURCES = Path.of("src/main/resources/io/paidan/desktop");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @Test
    void a_list_has_the_commas_of_its_language() {
        assertThat(new Texts(Texts.ENGLISH).list(Stream.of("telephone", "web"))).isEqualTo("telephone, web");
        assertThat(new Texts(Texts.CHINESE).list(Stream.of("电话", "网页"))).isEqualTo("电话、网页");
    }

    @Test
    void a_part_speaks_the_language_of_the_whole_and_the_other_way_round() {
        var whole = new Texts(Texts.CHINESE);
        var part = whole.forPart();

        part.localeProperty().set(Texts.ENGLISH);
        assertThat(whole.locale()).isEqualTo(Texts.ENGLISH);

        whole.localeProperty().set(Texts.CHINESE);
        assertThat(part.locale()).isEqualTo(Texts.CHINESE);
    }

    @Test
    @Timeout(20)
    void who_listens_to_a_part_is_let_go_with_it() {
        var whole = new Texts(Texts.CHINESE);
        var listener = listenerTo(whole.forPart());

        while (!listener.refersTo(null)) {
            System.gc();
        }
        assertThat(whole.locale()).isEqualTo(Texts.CHINESE);
    }

    private static WeakReference<Object> listenerTo(Texts part) {
        var heard = new ArrayList<Locale>();
        part.localeProperty().subscribe(locale -> heard.add(locale));
        return new WeakReference<>(heard);
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        for (var english : bundles("messages.properties")) {
            var chinese = english.resolveSibling("messages_zh_CN.properties");
            assertThat(load(chinese).stringPropertyNames())
                    .as("%s and %s", english, chinese)
                    .isEqualTo(load(english).stringPropertyNames());
        }
    }

    @Test
    void every_message_is_well_formed_and_speaks_of_the_same_values_in_both_languages() throws IOException {
        for (var english : bundles("messages.properties")) {
            var chinese = load(english.resolveSibling("messages_zh_CN.properties"));
            load(english).forEach((key, pattern) -> {
                assertThat(new MessageFormat((String) pattern, Locale.ENGLISH))
                        .as((String) key)
                        .isNotNull();
                var other = chinese.getProperty((String) key);
                assertThat(new MessageFormat(other, Locale.CHINESE))
                        .as((String) key)
                        .isNotNull();
                assertThat(placeholders(other)).as((String) key).isEqualTo(placeholders((String) pattern));
                assertThat((String) pattern).as((String) key).isNotBlank();
                assertThat(other).as((String) key).isNotBlank();
            });
        }
    }

    @Test
    void no_message_has_a_single_quote_that_would_vanish() throws IOException {
        for (var name : List.of("messages.properties", "messages_zh_CN.properties")) {
            for (var bundle : bundles(name)) {
                load(bundle)
                        .forEach((key, pattern) -> assertThat(((String) pattern).replace("''", ""))
                                .as("%s in %s", key, bundle)
                                .doesNotContain("'"));
            }
        }
    }

    @Test
    void every_key_stands_in_the_bundle_of_its_feature() throws IOException {
        for (var bundle : bundles("messages.properties")) {
            var feature = bundle.getParent().getFileName().toString();
            assertThat(load(bundle).stringPropertyNames())
                    .as(bundle.toString())
                    .allMatch(key -> key.startsWith(feature + ".")
                            || (feature.equals("platform") && Character.isUpperCase(key.charAt(0))));
        }
    }

    @Test
    void every_key_the_code_speaks_is_there_and_no_other() throws IOException {
        var known = new TreeMap<String, Path>();
        for (var bundle : bundles("messages.properties")) {
            load(bundle).stringPropertyNames().forEach(key -> known.put(key, bundle));
        }
        var literals = literals();
        var unused = new TreeSet<>(known.keySet());
        unused.removeIf(key -> Character.isUpperCase(key.charAt(0))
                || literals.contains(key)
                || literals.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix)));
        assertThat(unused).as("messages nobody speaks").isEmpty();
        var features = Set.copyOf(featuresOf(known));
        var missing = new TreeSet<>(literals);
        missing.removeIf(literal -> !looksLikeKey(literal, features) || known.containsKey(literal));
        assertThat(missing).as("keys without a message").isEmpty();
    }

    @Test
    void an_enum_that_has_words_has_them_for_all_its_constants_and_nothing_else() throws IOException {
        var words = new TreeMap<String, Set<String>>();
        for (var bundle : bundles("messages.properties")) {
            load(bundle).stringPropertyNames().stream()
                    .filter(key -> Character.isUpperCase(key.charAt(0)))
                    .forEach(key -> words.computeIfAbsent(key.substring(0, key.indexOf('.')), name -> new TreeSet<>())
                            .add(key.substring(key.indexOf('.') + 1)));
        }
        var constants = new TreeMap<String, Set<String>>();
        new ClassFileImporter()
                .importPackages("io.paidan.contract", "io.paidan.desktop").stream()
                        .filter(type -> type.isEnum() && words.containsKey(type.getSimpleName()))
                        .forEach(type -> constants.put(type.getSimpleName(), names(type)));
        assertThat(words).hasSizeGreaterThan(8).isEqualTo(constants);
    }

    private static Set<String> names(JavaClass type) {
        return type.getEnumConstants().stream()
                .map(JavaEnumConstant::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_bound_text_follows_the_language() {
        var texts = new Texts(Locale.ENGLISH);
        var live = texts.bind("shell.live");
        assertThat(live.get()).isEqualTo("Live");

        texts.localeProperty().set(Texts.CHINESE);

        assertThat(live.get()).isEqualTo("实时");
    }

    private static boolean looksLikeKey(String literal, Set<String> features) {
        return literal.matches("[a-z]+(\\.[A-Za-z0-9_]+)+")
                && features.contains(literal.substring(0, literal.indexOf('.')))
                && !NOT_KEYS.contains(literal);
    }

    /** Settings and files whose names look like keys. */
    private static final Set<String> NOT_KEYS = Set.of("map.view");

    private static List<String> featuresOf(Map<String, Path> known) {
        return known.values().stream()
                .map(bundle -> bundle.getParent().getFileName().toString())
                .distinct()
                .toList();
    }

    private static Set<String> literals() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private static Set<String> placeholders(String pattern) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(pattern).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static List<Path> bundles(String name) throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            var found = new ArrayList<>(
                    files.filter(path -> path.getFileName().toString().equals(name))
                            .toList());
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
