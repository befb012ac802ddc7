package io.paidan.server.notice;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.lines;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.whole;
import static io.paidan.server.sheet.SheetColumn.optional;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.Mail;
import io.paidan.contract.notice.ChannelSettings.MailSecurity;
import io.paidan.contract.notice.ChannelSettings.Sms;
import io.paidan.contract.notice.ChannelSettings.SmsMethod;
import io.paidan.contract.notice.ChannelSettings.Webhook;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.sheet.CellKind;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet of channels that only some kinds of channels have something in. */
final class ChannelSettingCells {

    private static final SheetColumn<NoticeChannel, String> HOST = column("mailHost", text(), Mail.class, Mail::host);
    private static final SheetColumn<NoticeChannel, Integer> PORT = column("mailPort", whole(), Mail.class, Mail::port);
    private static final SheetColumn<NoticeChannel, MailSecurity> SECURITY =
            column("mailSecurity", choice(MailSecurity.class), Mail.class, Mail::security);
    private static final SheetColumn<NoticeChannel, String> USER =
            column("mailUser", text(), Mail.class, Mail::username);
    private static final SheetColumn<NoticeChannel, String> FROM = column("mailFrom", text(), Mail.class, Mail::from);
    private static final SheetColumn<NoticeChannel, String> ADDRESS =
            optional("webAddress", text(), channel -> switch (channel.settings()) {
                case Sms sms -> sms.address();
                case Webhook webhook -> webhook.address();
                case Mail ignored -> null;
                case ChannelSettings.Robot ignored -> null;
            });
    private static final SheetColumn<NoticeChannel, SmsMethod> METHOD =
            column("smsMethod", choice(SmsMethod.class), Sms.class, Sms::method);
    private static final SheetColumn<NoticeChannel, String> CONTENT_TYPE =
            column("contentType", text(), Sms.class, Sms::contentType);
    private static final SheetColumn<NoticeChannel, List<String>> HEADERS =
            column("headers", lines(), Sms.class, Sms::headers);
    private static final SheetColumn<NoticeChannel, String> BODY = column("smsBody", text(), Sms.class, Sms::body);
    private static final SheetColumn<NoticeChannel, String> SUCCESS =
            column("successText", text(), Sms.class, Sms::successText);

    static final List<SheetColumn<NoticeChannel, ?>> COLUMNS =
            List.of(HOST, PORT, SECURITY, USER, FROM, ADDRESS, METHOD, CONTENT_TYPE, HEADERS, BODY, SUCCESS);

    private ChannelSettingCells() {}

    private static <S extends ChannelSettings, V> SheetColumn<NoticeChannel, V> column(
            String name, CellKind<V> kind, Class<S> settings, Function<S, @Nullable V> of) {
        return optional(
                name,
                kind,
                channel ->
                        settings.isInstance(channel.settings()) ? of.apply(settings.cast(channel.settings())) : null);
    }

    /** What is missing is found by the channel's own checks. */
    static ChannelSettings settings(SheetRow<NoticeChannel> row, ChannelKind kind) {
        return switch (kind) {
            case EMAIL ->
                new Mail(
                        row.get(HOST, ""),
                        row.get(PORT, 0),
                        row.get(SECURITY, MailSecurity.STARTTLS),
                        row.find(USER),
                        row.get(FROM, ""));
            case SMS ->
                new Sms(
                        row.get(METHOD, SmsMethod.POST),
                        row.get(ADDRESS, ""),
                        row.get(CONTENT_TYPE, "application/json"),
                        row.get(HEADERS, List.of()),
                        row.get(BODY, "").replaceAll("\\r\\n?", "\n"),
                        row.find(SUCCESS));
            case WEBHOOK -> new Webhook(row.get(ADDRESS, ""));
            case WECOM, DINGTALK, FEISHU, IN_APP -> new ChannelSettings.Robot();
        };
    }

    /** The service names what is wrong by its place in the command; the row has columns. */
    static ProblemException ofColumns(ProblemException refusal) {
        return ProblemException.invalid(refusal.errors().stream()
                .map(error -> new FieldProblem(column(error.field()), error.value(), error.message()))
                .toList());
    }

    private static String column(String field) {
        return switch (field) {
            case "territories" -> "channelTerritories";
            case "settings.host" -> HOST.name();
            case "settings.port" -> PORT.name();
            case "settings.from" -> FROM.name();
            case "settings.address" -> ADDRESS.name();
            case "settings.contentType" -> CONTENT_TYPE.name();
            case "settings.headers" -> HEADERS.name();
            case "settings.body" -> BODY.name();
            case "secrets.PASSWORD" -> "secretPassword";
            case "secrets.TOKEN" -> "secretToken";
            case "secrets.ROBOT_ADDRESS" -> "secretRobotAddress";
            case "secrets.SIGNING_KEY" -> "secretSigningKey";
            default -> field;
        };
    }
}
