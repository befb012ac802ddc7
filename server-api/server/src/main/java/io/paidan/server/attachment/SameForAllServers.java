package io.paidan.server.attachment;

import io.paidan.server.platform.ServerSettingMapper;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import io.paidan.server.platform.secret.FirstOfTwo;
import io.paidan.server.platform.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Keeps a server from working on a database with another key or another folder of attachments than the servers before it and
 * beside it: what one of them writes the other could not read. The first one says which they are.
 */
@Component
@DependsOnDatabaseInitialization
class SameForAllServers implements SmartInitializingSingleton {

    static final String KEY = "key.fingerprint";
    static final String FOLDER = "attachments.folder";
    /** Beside the files; its name is none of theirs. */
    static final String MARK = "folder-id";

    private final ServerSettingMapper shared;
    private final ServerSettings settings;
    private final Secrets secrets;

    SameForAllServers(ServerSettingMapper shared, ServerSettings settings, Secrets secrets) {
        this.shared = shared;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Before the server answers anybody. */
    @Override
    public void afterSingletonsInstantiated() {
        requireKey();
        requireFolder(settings.home().resolve("attachments").toAbsolutePath());
    }

    /** Of the key nothing can be reckoned from its fingerprint, which is made as another key is. */
    private void requireKey() {
        var fingerprint =
                HexFormat.of().formatHex(secrets.key("fingerprint", "AES").getEncoded());
        shared.putFirst(KEY, fingerprint);
        if (!shared.find(KEY).orElse("").equals(fingerprint)) {
            throw new StartException(StartProblem.KEY_OF_OTHERS, null, "file", settings.keyFile(), "name", KEY);
        }
    }

    private void requireFolder(Path folder) {
        var known = shared.find(FOLDER);
        var mark = folder.resolve(MARK);
        try {
            if (known.isEmpty() && !Files.exists(mark)) {
                var half = FirstOfTwo.half(mark);
                Files.writeString(half, UUID.randomUUID().toString());
                FirstOfTwo.publish(half, mark);
            }
            var here = Files.exists(mark) ? Files.readString(mark).strip() : "";
            if (known.isEmpty() && here.isEmpty()) {
                throw new IOException(MARK + " is still being written by another server");
            }
            if (known.isEmpty()) {
                shared.putFirst(FOLDER, here);
            }
            if (!shared.find(FOLDER).orElse("").equals(here)) {
                throw new StartException(StartProblem.FOLDER_OF_OTHERS, null, "folder", folder, "name", FOLDER);
            }
        } catch (IOException failure) {
            throw new StartException(
                    StartProblem.HOME_NOT_WRITABLE, failure, "folder", folder, "reason", failure.toString());
        }
    }
}
