package io.paidan.desktop.attachment;

import io.paidan.contract.attachment.Attachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where customers' files lie while they are looked at; they stay no longer than the console that shows them. Their names are
 * our own, as not every system can write the one a file was sent with.
 */
final class BriefFiles implements AutoCloseable {

    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    private final List<Path> given = new ArrayList<>();
    private @Nullable Path folder;

    /** Where a file is to be put; by its suffix the system knows what opens it. */
    Path place(Attachment file) throws IOException {
        var suffix = SUFFIX.matcher(file.name());
        var place = folder().resolve(file.id() + (suffix.find() ? suffix.group() : ""));
        given.add(place);
        return place;
    }

    private Path folder() throws IOException {
        var known = folder;
        if (known == null) {
            known = Files.createTempDirectory("paidan");
            folder = known;
        }
        return known;
    }

    /** One that another program holds open goes when this one ends, if it is free then. */
    @Override
    public void close() {
        if (folder != null) {
            folder.toFile().deleteOnExit(); // the last named is the first to go
            given.stream().map(Path::toFile).filter(file -> !file.delete()).forEach(file -> file.deleteOnExit());
            var _ = folder.toFile().delete();
        }
    }
}
