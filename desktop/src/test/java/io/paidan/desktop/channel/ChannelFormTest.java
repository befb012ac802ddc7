package io.paidan.desktop.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Input;
import io.paidan.desktop.setup.TellingFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelFormTest {

    private final Texts texts = new Texts(Texts.ENGLISH);

    @Test
    void a_channel_of_every_kind_comes_out_of_its_form_as_it_went_in_without_its_secrets() {
        assertSame(MailFields::new, TellingFixture.mail());
        assertSame(SmsFields::new, TellingFixture.sms());
        assertSame(RobotFields::new, TellingFixture.teamChat());
        assertSame(WebhookFields::new, TellingFixture.erp());
    }

    private void assertSame(KindFields.Maker kind, NoticeChannel channel) {
        var form = new ChannelForm(kind, texts);
        form.fill(channel);

        assertThat(form.command(channel))
                .isEqualTo(new NamedChannel(
                        channel.code(),
                        new SaveNoticeChannel(
                                channel.kind(),
                                channel.name(),
                                channel.enabled(),
                                channel.events(),
                                channel.territories(),
                                channel.language(),
                                channel.quietFrom(),
                                channel.quietUntil(),
                                channel.privateAddressAllowed(),
                                channel.settings(),
                                Map.of(),
                                channel.version())));
    }

    @Test
    void no_quiet_hour_is_offered_once() {
        var form = new ChannelForm(SmsFields::new, texts);

        assertThat(form.fields().filter(field -> field.name().startsWith("quiet")))
                .hasSize(2)
                .allSatisfy(field -> assertThat(
                                ((Input.Choice<?>) field.input()).offers().get())
                        .as("besides none, which every choice that may stay empty begins with")
                        .hasSize(48)
                        .doesNotContainNull());
    }

    @Test
    void only_the_secrets_that_are_typed_are_sent() {
        var form = new ChannelForm(RobotFields::new, texts);
        form.fill(TellingFixture.teamChat());
        type(form, "secrets.SIGNING_KEY", " SEC42 ");

        assertThat(form.command(TellingFixture.teamChat()).command().secrets())
                .isEqualTo(Map.of(ChannelSecret.SIGNING_KEY, "SEC42"));
    }

    @Test
    void a_secret_that_was_typed_does_not_stand_in_the_next_channel() {
        var form = new ChannelForm(MailFields::new, texts);
        form.fill(TellingFixture.mail());
        type(form, "secrets.PASSWORD", "secret");

        form.fill(TellingFixture.mail());

        assertThat(form.command(TellingFixture.mail()).command().secrets()).isEmpty();
    }

    @Test
    void a_new_channel_is_saved_under_the_code_that_is_typed_and_an_old_one_keeps_its_own() {
        var form = new ChannelForm(WebhookFields::new, texts);
        var blank = ChannelForm.blank(ChannelKind.WEBHOOK, new ChannelSettings.Webhook(""));
        form.fill(blank);
        type(form, "code", " crm ");
        assertThat(form.command(blank).code()).isEqualTo("crm");

        form.fill(TellingFixture.erp());
        type(form, "code", "other");
        assertThat(form.command(TellingFixture.erp()).code()).isEqualTo("erp");
    }

    @Test
    void headers_are_one_a_line() {
        var form = new ChannelForm(SmsFields::new, texts);
        form.fill(TellingFixture.sms());

        type(form, "settings.headers", "A: 1\n\n  B: 2  \n");

        assertThat(((ChannelSettings.Sms)
                                form.command(TellingFixture.sms()).command().settings())
                        .headers())
                .isEqualTo(List.of("A: 1", "B: 2"));
    }

    @SuppressWarnings("unchecked")
    private static void type(ChannelForm form, String field, String text) {
        ((FormField<String>) form.find(field).orElseThrow()).set(text);
    }
}
