package io.paidan.server.workorder;

import io.paidan.contract.feed.DispatchEvent.ServiceTemplateChanged;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.TemplateVersion;
import io.paidan.server.organisation.CompanyNews;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of service the company offers, each with all its versions. */
@Service
public class ServiceTemplates {

    private final ServiceTemplateMapper mapper;
    private final TemplateCheck check;
    private final MasterChange change;
    private final CompanyNews news;
    private final Clock clock;

    ServiceTemplates(
            ServiceTemplateMapper mapper, TemplateCheck check, MasterChange change, CompanyNews news, Clock clock) {
        this.mapper = mapper;
        this.check = check;
        this.change = change;
        this.news = news;
        this.clock = clock;
    }

    /** The present versions by code, the retired ones too: old orders still name them. */
    public List<ServiceTemplate> list() {
        return mapper.list();
    }

    /** The present version. */
    public Optional<ServiceTemplate> find(String code) {
        return mapper.find(code);
    }

    /** @throws ProblemException NOT_FOUND */
    public ServiceTemplate get(String code) {
        return find(code).orElseThrow(() -> notFound(code));
    }

    /** Those of these codes that a new order can be made with. */
    public List<String> listOffered(List<String> codes) {
        return mapper.listOffered(codes);
    }

    /** The version an order was made with. */
    public ServiceTemplate getVersion(String code, int version) {
        return mapper.findVersion(code, version)
                .orElseThrow(() -> new IllegalStateException(
                        "template %s has no version %d, though an order was made with it".formatted(code, version)));
    }

    /**
     * All versions, the newest first.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional(readOnly = true)
    public List<TemplateVersion> listVersions(String code) {
        var versions = mapper.listVersions(code);
        if (versions.isEmpty()) {
            throw notFound(code);
        }
        var newest = versions.getFirst().version();
        var changes = mapper.listChanges(code).stream()
                .filter(change ->
                        change.version() <= newest) // one that was made just now is not among the versions yet
                .toList();
        return IntStream.range(0, versions.size())
                .mapToObj(at -> new TemplateVersion(
                        versions.get(at),
                        changes.get(at).changedBy(),
                        changes.get(at).changedAt()))
                .toList();
    }

    /**
     * Makes the next version; saving what is there already changes nothing, so a repeat does no harm.
     *
     * @param wanted its version is the one the caller saw, 0 for a new template
     * @throws ProblemException INVALID, NOT_FOUND, CONFLICT when somebody made another version since
     */
    @Transactional
    public ServiceTemplate save(ServiceTemplate wanted, SignedInUser user) {
        check.check(wanted);
        var now = clock.instant();
        var present = mapper.lock(wanted.code());
        if (present.isEmpty() && wanted.version() > 0) {
            throw notFound(wanted.code());
        }
        if (present.isEmpty() && mapper.insert(wanted, user.displayName(), now) == 0) {
            present = find(wanted.code()); // somebody was faster than a moment ago
        }
        if (present.isPresent()) {
            if (!isNeeded(present.get(), wanted)) {
                return present.get();
            }
            mapper.revise(wanted, user.displayName(), now);
        }
        var saved = get(wanted.code());
        news.tell(new ServiceTemplateChanged(saved), user.displayName());
        return saved;
    }

    private boolean isNeeded(ServiceTemplate present, ServiceTemplate wanted) {
        var last = mapper.listChanges(present.code()).getFirst();
        change.requireFree(present, wanted, "code", present.code());
        return change.isNeeded(present, wanted, present.code(), last.changedBy(), last.changedAt());
    }

    private static ProblemException notFound(String code) {
        return new ProblemException(ProblemCode.NOT_FOUND, "service-template", "code", code);
    }
}
