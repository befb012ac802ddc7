package io.paidan.desktop.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that comes over the network: there when all of it has come; until then there is what was there before. */
final class IncomingFile {

    private final InputStream body;
    private final Path file;

    IncomingFile(URI server, InputStream body, Path file) {
        this.body = new FromServer(server, body);
        this.file = file;
    }

    /**
     * @throws ServerAwayException when what comes breaks off
     * @throws FileFailedException when it cannot be written here
     */
    Path take() {
        var arriving = file.resolveSibling(UUID.randomUUID() + ".part");
        try {
            Files.copy(body, arriving);
            return Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new FileFailedException(file, refused);
        } finally {
            var _ = arriving.toFile().delete();
        }
    }

    /** Tells the network's failures from those of the file that is written. */
    private static final class FromServer extends FilterInputStream {

        private final URI server;

        FromServer(URI server, InputStream body) {
            super(body);
            this.server = server;
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException broken) {
                throw new ServerAwayException(server, broken);
            }
        }

        @Override
        public int read(byte[] into, int from, int most) {
            try {
                return super.read(into, from, most);
            } catch (IOException broken) {
                throw new ServerAwayException(server, broken);
            }
        }
    }
}
