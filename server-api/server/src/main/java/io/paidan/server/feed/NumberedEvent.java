package io.paidan.server.feed;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.DispatchEvent.AcceptanceMissed;
import io.paidan.contract.feed.DispatchEvent.AttachmentAdded;
import io.paidan.contract.feed.DispatchEvent.AttachmentRemoved;
import io.paidan.contract.feed.DispatchEvent.CompanyRulesChanged;
import io.paidan.contract.feed.DispatchEvent.DispatchChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerChanged;
import io.paidan.contract.feed.DispatchEvent.EngineerRemoved;
import io.paidan.contract.feed.DispatchEvent.ExpectedDayChanged;
import io.paidan.contract.feed.DispatchEvent.NoticePosted;
import io.paidan.contract.feed.DispatchEvent.NoticesRead;
import io.paidan.contract.feed.DispatchEvent.OfferEnded;
import io.paidan.contract.feed.DispatchEvent.OfferTaken;
import io.paidan.contract.feed.DispatchEvent.OrderOffered;
import io.paidan.contract.feed.DispatchEvent.PartChanged;
import io.paidan.contract.feed.DispatchEvent.ServiceTemplateChanged;
import io.paidan.contract.feed.DispatchEvent.SkillChanged;
import io.paidan.contract.feed.DispatchEvent.SlaAlertRaised;
import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.DispatchEvent.SlaPoliciesChanged;
import io.paidan.contract.feed.DispatchEvent.StepRecorded;
import io.paidan.contract.feed.DispatchEvent.StockChanged;
import io.paidan.contract.feed.DispatchEvent.StoreChanged;
import io.paidan.contract.feed.DispatchEvent.StoreRemoved;
import io.paidan.contract.feed.DispatchEvent.TermChanged;
import io.paidan.contract.feed.DispatchEvent.TerritoryChanged;
import io.paidan.contract.feed.DispatchEvent.VisitAssigned;
import io.paidan.contract.feed.DispatchEvent.VisitPinChanged;
import io.paidan.contract.feed.DispatchEvent.VisitStatusChanged;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCorrected;
import io.paidan.contract.feed.DispatchEvent.WorkOrderCreated;
import io.paidan.contract.feed.DispatchEvent.WorkOrderLeft;
import io.paidan.contract.feed.DispatchEvent.WorkOrderRescheduled;
import io.paidan.contract.feed.DispatchEvent.WorkOrderStatusChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.server.session.SignedInUser;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message of a region's feed, before it is known who is told and what he was told before.
 *
 * @param territories whom it concerns; the region itself for what concerns all of it. Of {@link WorkOrderLeft} the one that
 *     lost the order and the one that has it now
 * @param event null when another version of the program wrote it and this one cannot read it
 */
record NumberedEvent(
        String region,
        long seq,
        List<String> territories,
        Instant at,
        String actor,
        @Nullable DispatchEvent event) {

    boolean isReadable() {
        return event != null;
    }

    /** Fails when it is not readable. */
    FeedMessage after(long before) {
        return new FeedMessage(region, seq, before, at, actor, Objects.requireNonNull(event));
    }

    /**
     * Everybody is told what is in his territories, and of the catalogue; an engineer only what concerns his own visits and
     * himself, or what might, as nobody can read it; a notice only whom it is for; that an order left only who lost it.
     */
    boolean isFor(SignedInUser user) {
        var only = onlyFor();
        if (only != null) {
            return only.equals(user.id());
        }
        if (isOfCatalogue()) {
            return user.regions().contains(region);
        }
        if (event instanceof WorkOrderLeft) {
            return !user.isEngineer() && user.sees(territories.getFirst()) && !user.sees(territories.getLast());
        }
        return user.isEngineer() ? concerns(user.requireEngineerId(), user) : isSeenBy(user);
    }

    /** What is the same in the whole company. */
    private boolean isOfCatalogue() {
        return event instanceof ServiceTemplateChanged
                || event instanceof SkillChanged
                || event instanceof TermChanged
                || event instanceof PartChanged
                || event instanceof SlaPoliciesChanged
                || event instanceof CompanyRulesChanged;
    }

    private boolean isSeenBy(SignedInUser user) {
        return user.seesAny(territories) || (isOfWholeRegion() && user.isOfCompanyIn(region));
    }

    /** An order or an engineer may stand in the region itself: only who sees all of it sees those. */
    private boolean isOfWholeRegion() {
        return territories.contains(region)
                && (event == null
                        || event instanceof TerritoryChanged
                        || event instanceof StockChanged
                        || event instanceof StoreChanged
                        || event instanceof StoreRemoved);
    }

    /** Whose notice it is; null when it is no notice. */
    private @Nullable UUID onlyFor() {
        return switch (event) {
            case NoticePosted posted -> posted.notice().userId();
            case NoticesRead read -> read.userId();
            case null, default -> null;
        };
    }

    /** Wherever it is: he may be lent to a territory that is not his. */
    private boolean concerns(UUID engineer, SignedInUser user) {
        return switch (event) {
            case null -> isSeenBy(user);
            case VisitAssigned assigned ->
                Stream.of(List.of(assigned.visit()), assigned.companions(), assigned.withdrawn())
                        .flatMap(List::stream)
                        .anyMatch(visit -> isOf(engineer, visit));
            case VisitStatusChanged changed -> isOf(engineer, changed.visit());
            case VisitPinChanged changed -> isOf(engineer, changed.visit());
            case EngineerChanged changed -> changed.engineer().id().equals(engineer);
            case OrderOffered offered -> offered.engineers().contains(engineer);
            case OfferTaken taken -> taken.engineers().contains(engineer);
            case OfferEnded ended -> ended.engineers().contains(engineer);
            case AcceptanceMissed missed -> isOf(engineer, missed.visit());
            case DispatchChanged ignored -> false;
            case ServiceTemplateChanged ignored -> true;
            case SkillChanged ignored -> true;
            case PartChanged ignored -> true;
            case TermChanged ignored -> true;
            case SlaPoliciesChanged ignored -> true;
            case CompanyRulesChanged ignored -> true;
            case StepRecorded ignored -> false;
            case EngineerRemoved removed -> removed.engineerId().equals(engineer);
            case TerritoryChanged ignored -> isSeenBy(user);
            case WorkOrderCreated ignored -> false;
            case WorkOrderLeft ignored -> false;
            case WorkOrderCorrected corrected -> corrected.engineers().contains(engineer);
            case WorkOrderRescheduled ignored -> false;
            case ExpectedDayChanged ignored -> false;
            case WorkOrderStatusChanged ignored -> false;
            case StockChanged ignored -> false;
            case StoreChanged ignored -> false;
            case StoreRemoved ignored -> false;
            case AttachmentAdded ignored -> false;
            case AttachmentRemoved ignored -> false;
            case NoticePosted ignored -> false;
            case NoticesRead ignored -> false;
            case SlaChanged ignored -> false;
            case SlaAlertRaised ignored -> false;
        };
    }

    /** The orders in it that an engineer is told of though he does not go there, or no longer: nothing of their customers. */
    Set<UUID> ordersNotOf(SignedInUser user) {
        if (!user.isEngineer()) {
            return Set.of();
        }
        var engineer = user.requireEngineerId();
        return switch (event) {
            case VisitAssigned assigned
            when Stream.concat(Stream.of(assigned.visit()), assigned.companions().stream())
                    .noneMatch(visit -> isOf(engineer, visit)) ->
                Set.of(assigned.order().id());
            case VisitStatusChanged changed
            when !changed.visit().status().isShown() -> Set.of(changed.order().id());
            case OrderOffered offered -> Set.of(offered.order().id());
            case OfferTaken taken -> Set.of(taken.order().id());
            case OfferEnded ended -> Set.of(ended.order().id());
            case null, default -> Set.of();
        };
    }

    private static boolean isOf(UUID engineer, VisitSummary visit) {
        return visit.engineerId().equals(engineer);
    }
}
