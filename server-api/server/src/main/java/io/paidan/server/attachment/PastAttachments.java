package io.paidan.server.attachment;

import io.paidan.contract.attachment.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of orders that are written with a past of their own, as a demo company's are: nobody is told of them any more. */
@Component
public class PastAttachments {

    private final AttachmentMapper mapper;
    private final AttachmentFiles files;

    PastAttachments(AttachmentMapper mapper, AttachmentFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    /**
     * Its order has been written in this transaction.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String region, Attachment attachment, byte[] content) {
        try {
            var written = files.write(region, new ByteArrayInputStream(content));
            mapper.insert(region, written.file(), attachment);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
