package io.paidan.desktop.app;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.attachment.AttachmentsView;
import io.paidan.desktop.attachment.AttachmentsViewModel;
import io.paidan.desktop.attachment.SystemOpener;
import io.paidan.desktop.dispatch.DispatchTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.geo.TileSource;
import io.paidan.desktop.inspector.CandidatesViewModel;
import io.paidan.desktop.inspector.CorrectionView;
import io.paidan.desktop.inspector.CorrectionViewModel;
import io.paidan.desktop.inspector.DispatchModeViewModel;
import io.paidan.desktop.inspector.EditContext;
import io.paidan.desktop.inspector.EngineerInspectorViewModel;
import io.paidan.desktop.inspector.ExpectedDayViewModel;
import io.paidan.desktop.inspector.InspectorView;
import io.paidan.desktop.inspector.OrderActs;
import io.paidan.desktop.inspector.OrderInspectorViewModel;
import io.paidan.desktop.inspector.PinsViewModel;
import io.paidan.desktop.inspector.PolicyViewModel;
import io.paidan.desktop.inspector.PriorityChangeViewModel;
import io.paidan.desktop.inspector.RescheduleViewModel;
import io.paidan.desktop.inspector.StepEntryViewModel;
import io.paidan.desktop.inspector.StepServer;
import io.paidan.desktop.inspector.ToldViewModel;
import io.paidan.desktop.place.AddressBook;
import io.paidan.desktop.place.AddressSuggestions;
import java.util.function.Consumer;

/** The inspector of a console and who could do the order in it; closes them together. */
final class InspectorParts implements AutoCloseable {

    private final AppContext context;
    private final TileSource tiles;
    private final Subscriptions closing = new Subscriptions();

    InspectorParts(AppContext context, TileSource tiles) {
        this.context = context;
        this.tiles = tiles;
    }

    CandidatesViewModel candidates() {
        var model = new CandidatesViewModel(
                context.store(),
                context.selection(),
                context.dispatching(),
                context.user().role(),
                context.consequences(),
                context.failures(),
                context.ticker().nowProperty(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    PinsViewModel pins() {
        var model = new PinsViewModel(
                context.store(),
                context.selection(),
                context.dispatching(),
                context.user().role(),
                context.ticker().nowProperty(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    /** @param redo takes in a new order that does a closed one again */
    InspectorView inspector(CandidatesViewModel candidates, PinsViewModel pins, Consumer<WorkOrderSummary> redo) {
        var engineer = new EngineerInspectorViewModel(
                context.store(),
                context.selection(),
                context.clock(),
                context.ticker().nowProperty(),
                context.route(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(engineer::close);
        var told = new ToldViewModel(
                context.store(),
                context.selection(),
                context.api(),
                context.texts(),
                context.clockface(),
                context.ticker().nowProperty(),
                context.fx());
        closing.add(told::close);
        var order = inspectedOrder(redo);
        var view = new InspectorView(
                order,
                correction(order),
                reschedule(),
                priority(),
                pins,
                expectedDay(order),
                dispatchMode(),
                policy(),
                candidates,
                stepEntry(order),
                engineer,
                told,
                attachments(),
                context.texts());
        closing.add(view::close);
        return view;
    }

    private OrderInspectorViewModel inspectedOrder(Consumer<WorkOrderSummary> redo) {
        var acts = new OrderActs(
                context.api(),
                context.dispatching(),
                context.closing(),
                context.user().role(),
                context.toasts(),
                context.failures(),
                context.texts(),
                this::isLive,
                context.fx());
        var model = new OrderInspectorViewModel(
                context.store(),
                context.regionChoice(),
                context.selection(),
                context.api(),
                context.failures(),
                acts,
                redo,
                context.ticker().nowProperty(),
                context.texts(),
                context.clockface(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    private StepEntryViewModel stepEntry(OrderInspectorViewModel order) {
        var model = new StepEntryViewModel(
                order,
                context.store(),
                context.selection(),
                StepServer.of(context.api()),
                context.user().role(),
                this::isLive,
                context.toasts(),
                context.failures(),
                context.texts(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    private boolean isLive() {
        return context.connection().stateProperty().get().isLive();
    }

    private AttachmentsView attachments() {
        var model = new AttachmentsViewModel(
                context.store(),
                context.selection(),
                context.api(),
                context.user().role(),
                context.toasts(),
                context.failures(),
                context.fx());
        closing.add(model::close);
        return new AttachmentsView(
                model,
                context.texts(),
                context.clockface(),
                context.ticker().nowProperty()::getValue,
                new SystemOpener(context.toasts(), context.texts(), context.fx()));
    }

    private CorrectionView correction(OrderInspectorViewModel order) {
        var model = new CorrectionViewModel(
                editing(),
                context.api()::correct,
                order::notes,
                new AddressSuggestions(
                        context.regionPack().thenApply(AddressBook::of), context.background(), context.fx()));
        closing.add(model::close);
        var view = new CorrectionView(model, context.look(), context.texts(), tiles, context.fx());
        closing.add(view::close);
        return view;
    }

    private RescheduleViewModel reschedule() {
        var model = new RescheduleViewModel(
                editing(),
                context.api()::reschedule,
                context.clockface(),
                context.clock()::zone,
                context.ticker().nowProperty());
        closing.add(model::close);
        return model;
    }

    private PriorityChangeViewModel priority() {
        var model = new PriorityChangeViewModel(editing(), context.api()::changePriority);
        closing.add(model::close);
        return model;
    }

    private ExpectedDayViewModel expectedDay(OrderInspectorViewModel order) {
        var model = new ExpectedDayViewModel(
                editing(),
                context.api()::expect,
                order::run,
                context.clockface(),
                context.clock()::zone,
                context.ticker().nowProperty());
        closing.add(model::close);
        return model;
    }

    private DispatchModeViewModel dispatchMode() {
        var model = new DispatchModeViewModel(
                context.store(),
                context.selection(),
                context.api()::setDispatch,
                context.user().role(),
                context.toasts(),
                context.failures(),
                new DispatchTexts(context.texts(), context.clockface(), context.store()),
                context.texts(),
                context.ticker().nowProperty(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    private PolicyViewModel policy() {
        var model = new PolicyViewModel(
                context.store(),
                context.selection(),
                context.api(),
                context.texts(),
                context.clockface(),
                context.ticker().nowProperty(),
                context.fx());
        closing.add(model::close);
        return model;
    }

    private EditContext editing() {
        return new EditContext(
                context.store(),
                context.selection(),
                context.user().role(),
                context.toasts(),
                context.failures(),
                context.texts(),
                context.fx());
    }

    @Override
    public void close() {
        closing.close();
    }
}
