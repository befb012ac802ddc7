package io.paidan.desktop.channel;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.TestResult;
import io.paidan.desktop.organisation.OrganisationPages;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.RemoveButton;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The pages about how people are told. */
public final class ChannelPages {

    /** The page of what did not go out. */
    public static final String UNDELIVERED = "channel.dead";

    private static final String CHANNELS = "/api/notice-channels";
    private static final String TEMPLATES = "/api/notice-templates";

    private ChannelPages() {}

    /** @param now the company's time */
    public static List<SetupPage> all(SetupContext setup, Clockface clockface, Supplier<Instant> now) {
        return List.of(
                ContactPages.contacts(setup),
                templates(setup),
                channels(
                        "channel.mail",
                        MailFields::new,
                        channel -> channel.kind() == ChannelKind.EMAIL,
                        ChannelForm.blank(ChannelKind.EMAIL, MailFields.BLANK),
                        "channel.testMail",
                        setup),
                channels(
                        "channel.sms",
                        SmsFields::new,
                        channel -> channel.kind() == ChannelKind.SMS,
                        ChannelForm.blank(ChannelKind.SMS, SmsFields.BLANK),
                        "channel.testPhone",
                        setup),
                channels(
                        "channel.robots",
                        RobotFields::new,
                        RobotFields::isOfThese,
                        ChannelForm.blank(ChannelKind.WECOM, new ChannelSettings.Robot()),
                        null,
                        setup),
                channels(
                        "channel.webhooks",
                        WebhookFields::new,
                        channel -> channel.kind() == ChannelKind.WEBHOOK,
                        ChannelForm.blank(ChannelKind.WEBHOOK, new ChannelSettings.Webhook("")),
                        null,
                        setup),
                new DeadNoticesPage(setup, clockface, now));
    }

    private static SetupPage templates(SetupContext setup) {
        var texts = setup.texts();
        var form = new TemplateForm();
        List<Column<NoticeTemplate>> columns = List.of(
                Column.of("channel.event", 10, template -> texts.of(template.event())),
                Column.of("channel.language", 4, template -> texts.of(template.language())),
                Column.<NoticeTemplate>of(
                                "channel.origin",
                                5,
                                template -> texts.get(template.own() ? "channel.own" : "channel.given"))
                        .toned(template -> template.own() ? "pd-accent" : "pd-ink-3"));
        var master = new Templates(setup.api().resource(TEMPLATES, NoticeTemplate.class), texts);
        var model = new MasterViewModel<>(master, form, columns, setup);
        return new MasterPage<>("channel.templates", SetupGroup.NOTICES, TEMPLATES, model, setup)
                .ofCompany()
                .withChanges(() -> backToGiven(model, master, setup))
                .withPane(() -> new TemplateHelp(model, form, texts));
    }

    /** Only the company's own words can be given up. */
    private static Node backToGiven(MasterViewModel<NoticeTemplate, ?> model, Templates master, SetupContext setup) {
        var back = new RemoveButton<>(
                "channel.backToGiven",
                "channel.backToGivenSure",
                model,
                template -> master.id(template) + "?version=" + template.version(),
                setup.api().resource(TEMPLATES, NoticeTemplate.class),
                setup);
        Labels.showWhen(back, model.pickedProperty().map(NoticeTemplate::own).orElse(false));
        return row(back);
    }

    private static SetupPage channels(
            String key,
            KindFields.Maker kind,
            Predicate<NoticeChannel> mine,
            NoticeChannel blank,
            @Nullable String testAddressKey,
            SetupContext setup) {
        var texts = setup.texts();
        var form = new ChannelForm(kind, texts);
        var territories = OrganisationPages.lookup(setup);
        List<Column<NoticeChannel>> columns = List.of(
                Column.of("channel.name", 3, NoticeChannel::name),
                Column.of("channel.kind", 2, channel -> texts.of(channel.kind())),
                Column.of(
                        "channel.count",
                        2,
                        channel ->
                                texts.get("channel.eventCount", channel.events().size())));
        var master = new Channels(setup.api().resource(CHANNELS, NoticeChannel.class), mine, () -> blank);
        var model = new MasterViewModel<>(master, form, columns, setup);
        var tests = setup.api().resource(CHANNELS, TestResult.class);
        return new MasterPage<>(key, SetupGroup.NOTICES, CHANNELS, model, setup)
                .ofCompany()
                .withLookups(territories)
                .withEditor(form.events(), () -> new EventChoice(form.events(), texts))
                .withEditor(
                        form.territories(),
                        () -> OrganisationPages.checkList(
                                territories, form.territories().valueProperty()))
                .withChanges(() -> row(
                        new ChannelTest(model, tests, testAddressKey, setup),
                        new RemoveButton<>(
                                "setup.remove",
                                "setup.removeSure",
                                model,
                                channel -> channel.code() + "?version=" + channel.version(),
                                setup.api().resource(CHANNELS, NoticeChannel.class),
                                setup)));
    }

    private static Node row(Node... buttons) {
        var row = new HBox(buttons);
        row.getStyleClass().add("form-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
