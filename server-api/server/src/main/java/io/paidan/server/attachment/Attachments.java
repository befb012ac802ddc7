package io.paidan.server.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.AttachmentAdded;
import io.paidan.contract.feed.DispatchEvent.AttachmentRemoved;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.feed.Outbox;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.LimitedStream;
import io.paidan.server.session.ShownOrders;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.workorder.History;
import io.paidan.server.workorder.PersonalDataOfOrders;
import io.paidan.server.workorder.Procedures;
import io.paidan.server.workorder.WorkOrders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Takes files in for orders and gives them out again. */
@Service
class Attachments {

    private final AttachmentMapper mapper;
    private final AttachmentFiles files;
    private final AttachmentSettings settings;
    private final WorkOrders workOrders;
    private final PersonalDataOfOrders personalData;
    private final Territories territories;
    private final Procedures procedures;
    private final ShownOrders shown;
    private final LabelCheck labels;
    private final History history;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(
            AttachmentMapper mapper,
            AttachmentFiles files,
            AttachmentSettings settings,
            WorkOrders workOrders,
            PersonalDataOfOrders personalData,
            Territories territories,
            Procedures procedures,
            ShownOrders shown,
            LabelCheck labels,
            History history,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.settings = settings;
        this.workOrders = workOrders;
        this.personalData = personalData;
        this.territories = territories;
        this.procedures = procedures;
        this.shown = shown;
        this.labels = labels;
        this.history = history;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Oldest first. */
    List<Attachment> list(UUID workOrderId, Scope scope) {
        var order = workOrders.get(workOrderId, scope);
        return mapper.list(order.region(), order.id());
    }

    /**
     * The file is written first and the row after it, so that a row always has its file; a file without row is cleaned away
     * later. The same file with the same id again changes nothing.
     *
     * @param length of the content, as far as the sender says; −1 when he does not
     * @throws ProblemException NOT_FOUND, INVALID, UNSUPPORTED for a kind that is not taken, TOO_LARGE, ID_REUSED
     */
    Attachment add(UUID workOrderId, UUID id, FileLabel label, InputStream content, long length, SignedInUser user)
            throws IOException {
        var order = workOrders.get(workOrderId, Scope.of(user));
        labels.check(label);
        if (mapper.findStored(id).isPresent()) {
            return repeated(id, order, label, length, user);
        }
        if (length > settings.longest().toBytes()) {
            throw tooLarge(label, length);
        }
        var limited = new LimitedStream(content, settings.longest(), this::tooLarge);
        var beginning = limited.readNBytes(AttachmentTypes.BEGINNING);
        var type = labels.type(beginning, label);
        var zone = territories.getZone(order.territory());
        var whole = new VideoStream(new SequenceInputStream(new ByteArrayInputStream(beginning), limited));
        var written = files.write(order.region(), whole);
        var now = clock.instant();
        var exposure =
                label.or(type.startsWith("video/") ? whole.exposure(now) : Exposure.read(type, beginning, zone, now));
        var attachment = new Attachment(
                id,
                order.id(),
                label.name(),
                type,
                written.bytes(),
                exposure.takenAt(),
                exposure.place(),
                user.displayName(),
                clock.instant());
        if (written(order, written, attachment, user)) {
            return attachment;
        }
        return repeated(id, order, label, written.bytes(), user);
    }

    private ProblemException tooLarge() {
        return new ProblemException(ProblemCode.TOO_LARGE, "attachment", "limit", limit());
    }

    /** Known from what was announced, before any of it is read. */
    private ProblemException tooLarge(FileLabel label, long length) {
        return new ProblemException(
                ProblemCode.TOO_LARGE,
                "attachment-length",
                "name",
                label.name(),
                "size",
                Math.ceilDiv(length, DataSize.ofMegabytes(1).toBytes()) + " MB",
                "limit",
                limit());
    }

    private String limit() {
        return settings.longest().toMegabytes() + " MB";
    }

    /** False when there is one with this id. A file that is not needed goes again. */
    private boolean written(
            WorkOrderSummary order, AttachmentFiles.Written written, Attachment attachment, SignedInUser user)
            throws IOException {
        var isNew = false;
        try {
            isNew = Boolean.TRUE.equals(transaction.execute(status -> write(written, attachment, user)));
        } finally {
            if (!isNew) {
                files.delete(order.region(), written.file());
            }
        }
        return isNew;
    }

    /** To the order as it is after the upload, which may have taken long. */
    private boolean write(AttachmentFiles.Written written, Attachment attachment, SignedInUser user) {
        var order = workOrders.lock(attachment.workOrderId(), Scope.of(user));
        if (personalData.isAnonymised(order)) {
            throw new ProblemException(ProblemCode.IN_USE, "erased-order", "number", order.number());
        }
        if (mapper.insert(order.region(), written.file(), attachment) == 0) {
            return false;
        }
        tell(order, new AttachmentAdded(order.id(), attachment), attachment, user);
        return true;
    }

    private void tell(WorkOrderSummary order, DispatchEvent event, Attachment attachment, SignedInUser user) {
        var kind = event.getClass().getSimpleName();
        var entry = new HistoryEntry(clock.instant(), user.displayName(), kind, attachment.name(), null, null, null);
        history.note(order.region(), order.id(), entry, event instanceof AttachmentAdded ? attachment.place() : null);
        outbox.append(order.region(), order.territory(), event, user.displayName());
    }

    private Attachment repeated(UUID id, WorkOrderSummary order, FileLabel label, long length, SignedInUser user) {
        return mapper.find(id, Scope.of(user))
                .filter(known -> known.workOrderId().equals(order.id())
                        && known.name().equals(label.name())
                        && (length < 0 || known.bytes() == length))
                .orElseThrow(() -> new ProblemException(ProblemCode.ID_REUSED, "attachment", "id", id));
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    Attachment get(UUID id, Scope scope) {
        return mapper.find(id, scope)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "attachment", "id", id));
    }

    /** @throws ProblemException NOT_FOUND when its file is not in this server's folder */
    void requireFile(Attachment attachment) {
        var stored = stored(attachment.id());
        if (!files.isThere(stored.region(), stored.file())) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "attachment-file", "name", attachment.name());
        }
    }

    /**
     * True for what may say where it was taken, and somebody who is shown that masked in the list.
     *
     * @throws ProblemException FORBIDDEN when it cannot be given to him without that
     */
    boolean isPlaceHidden(Attachment attachment, SignedInUser user) {
        var type = attachment.mediaType();
        var order = attachment.workOrderId();
        if (!Placeless.mayTell(type) || shown.of(Set.of(order), user).contains(order)) {
            return false;
        }
        if (!Placeless.isKnown(type)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "attachment-place", "name", attachment.name());
        }
        return true;
    }

    /** Writes the file as it was; what is not genuine is never given out. */
    void read(Attachment attachment, OutputStream to) throws IOException {
        var stored = stored(attachment.id());
        files.read(stored.region(), stored.file(), to);
    }

    private AttachmentMapper.Stored stored(UUID id) {
        return mapper.findStored(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "attachment", "id", id));
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope, IN_USE while it proves a step or its order is closed */
    void delete(UUID id, SignedInUser user) throws IOException {
        var attachment = get(id, Scope.of(user));
        var stored = stored(id);
        transaction.executeWithoutResult(status -> {
            var order = workOrders.lock(attachment.workOrderId(), Scope.of(user));
            refuseClosed(order, attachment);
            refuseEvidence(order, attachment);
            if (mapper.delete(stored.region(), id) == 0) {
                throw new ProblemException(ProblemCode.NOT_FOUND, "attachment", "id", id);
            }
            tell(order, new AttachmentRemoved(order.id(), id, attachment.name()), attachment, user);
        });
        files.delete(stored.region(), stored.file());
    }

    /** What an order was closed with is what was settled. */
    private static void refuseClosed(WorkOrderSummary order, Attachment attachment) {
        if (order.status() == WorkOrderStatus.CLOSED) {
            throw new ProblemException(
                    ProblemCode.IN_USE, "attachment-closed", "name", attachment.name(), "number", order.number());
        }
    }

    private void refuseEvidence(WorkOrderSummary order, Attachment attachment) {
        procedures.findProvenBy(order, attachment.id()).ifPresent(step -> {
            var name = step.name(LocaleContextHolder.getLocale());
            throw new ProblemException(
                    ProblemCode.IN_USE,
                    "attachment",
                    "name",
                    attachment.name(),
                    "step",
                    name,
                    "number",
                    order.number());
        });
    }
}
