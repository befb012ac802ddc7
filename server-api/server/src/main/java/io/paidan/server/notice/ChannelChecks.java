package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.SaveNoticeChannel;
import io.paidan.contract.organisation.Territory;
import io.paidan.server.notice.transport.SmsWords;
import io.paidan.server.organisation.Territories;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Whether a channel can work as it is set up. */
@Component
class ChannelChecks {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_BODY = 4_000;
    /** All of an address before its path. */
    private static final Pattern SITE = Pattern.compile("^[^/?#]*//[^/?#]*");

    private static final Set<String> SMS_VARIABLES = Set.of("phone", "text", "id", "token");

    private final NoticeChecks checks;
    private final Territories territories;

    ChannelChecks(NoticeChecks checks, Territories territories) {
        this.checks = checks;
        this.territories = territories;
    }

    /**
     * @param stored the territories it had: one that is gone since may stay
     * @param held the secrets it will have
     */
    void check(String code, SaveNoticeChannel command, List<String> stored, Set<ChannelSecret> held) {
        var found = checks.begin();
        if (!code.matches("[a-z0-9-]{1,32}") || code.equals(Notices.IN_APP)) {
            found.add("code", code, "field.channel-code");
        }
        found.text("name", command.name(), LONGEST_NAME);
        if (command.name().strip().matches(".*\\p{Cntrl}(?s:.*)")) {
            found.add("name", null, "field.one-line");
        }
        territories(found, command.territories(), stored);
        if (command.quietFrom() != null && command.quietFrom().equals(command.quietUntil())) {
            found.add("quietUntil", command.quietFrom().toString(), "field.quiet-never");
        }
        if ((command.quietFrom() == null) != (command.quietUntil() == null)) {
            found.add(command.quietFrom() == null ? "quietFrom" : "quietUntil", null, "field.missing");
        }
        command.secrets().forEach((secret, value) -> {
            if (value.length() > LONGEST_ADDRESS) {
                found.add("secrets." + secret, null, "field.too-long", "max", String.valueOf(LONGEST_ADDRESS));
            }
        });
        switch (command.settings()) {
            case ChannelSettings.Mail mail -> mail(found, mail, held);
            case ChannelSettings.Sms sms -> sms(found, sms);
            case ChannelSettings.Robot ignored -> robot(found, command, held);
            case ChannelSettings.Webhook webhook -> {
                address(found, "settings.address", webhook.address());
                require(found, ChannelSecret.SIGNING_KEY, held);
            }
        }
        if (!fits(command)) {
            found.add(
                    "settings", null, "field.other-kind", "kind", command.kind().name());
        }
        found.throwIfAny();
    }

    private void territories(NoticeChecks.Found found, List<String> named, List<String> stored) {
        var known = territories.listRegions().stream()
                .flatMap(region -> territories.list(territories.wholeRegion(region)).stream())
                .map(Territory::id)
                .collect(Collectors.toSet());
        for (var territory : named) {
            if (!known.contains(territory) && !stored.contains(territory)) {
                found.add("territories", territory, "field.unknown", "value", territory);
            }
        }
        if (Set.copyOf(named).size() < named.size()) {
            found.add("territories", null, "field.channel-territory-twice");
        }
    }

    private static boolean fits(SaveNoticeChannel command) {
        return switch (command.kind()) {
            case IN_APP -> false;
            case EMAIL -> command.settings() instanceof ChannelSettings.Mail;
            case SMS -> command.settings() instanceof ChannelSettings.Sms;
            case WECOM, DINGTALK, FEISHU -> command.settings() instanceof ChannelSettings.Robot;
            case WEBHOOK -> command.settings() instanceof ChannelSettings.Webhook;
        };
    }

    private static void mail(NoticeChecks.Found found, ChannelSettings.Mail mail, Set<ChannelSecret> held) {
        found.text("settings.host", mail.host(), LONGEST_ADDRESS);
        if (mail.port() < 1 || mail.port() > 65_535) {
            found.add("settings.port", String.valueOf(mail.port()), "field.port");
        }
        if (!isMailAddress(mail.from())) {
            found.add("settings.from", mail.from(), "field.email");
        }
        if (mail.username() != null && !mail.username().isBlank()) {
            require(found, ChannelSecret.PASSWORD, held);
        }
    }

    private static void sms(NoticeChecks.Found found, ChannelSettings.Sms sms) {
        switch (sms.method()) {
            case POST -> smsByBody(found, sms);
            case GET -> smsByAddress(found, sms);
        }
        for (var header : sms.headers()) {
            if (!header.matches("[A-Za-z0-9-]{1,60}: ?[^\\p{Cntrl}]{0,300}")) {
                found.add("settings.headers", header, "field.header");
            }
        }
    }

    private static void smsByBody(NoticeChecks.Found found, ChannelSettings.Sms sms) {
        address(found, "settings.address", sms.address());
        found.text("settings.body", sms.body(), LONGEST_BODY);
        try {
            MediaType.parseMediaType(sms.contentType());
        } catch (InvalidMediaTypeException wrong) {
            found.add("settings.contentType", sms.contentType(), "field.media-type");
        }
        if (!holdsPhoneAndText(sms.body())) {
            found.add("settings.body", sms.body(), "field.sms-body");
        }
        variables(found, "settings.body", sms.body());
    }

    /** What it stands for must reach the gateway, and may not say which gateway that is. */
    private static void smsByAddress(NoticeChecks.Found found, ChannelSettings.Sms sms) {
        var written = sms.address();
        found.text("settings.address", written, LONGEST_ADDRESS);
        if (written.isBlank()) {
            return;
        }
        var beforeFragment = written.split("#", 2)[0];
        if (!holdsPhoneAndText(beforeFragment)) {
            found.add("settings.address", written, "field.sms-address");
        }
        variables(found, "settings.address", written);
        var filled = SmsWords.fillAddress(
                written, SMS_VARIABLES.stream().collect(Collectors.toMap(variable -> variable, variable -> "x")));
        var site = SITE.matcher(written);
        if (!isWebAddress(filled) || (site.find() && site.group().contains("{"))) {
            found.add("settings.address", written, "field.web-address");
        }
        found.atMost("settings.body", sms.body(), LONGEST_BODY);
        found.atMost("settings.contentType", sms.contentType(), LONGEST_NAME);
    }

    private static boolean holdsPhoneAndText(String words) {
        return words.contains("{phone}") && words.contains("{text}");
    }

    private static void variables(NoticeChecks.Found found, String field, String words) {
        for (var variable : SmsWords.listVariables(words)) {
            if (!SMS_VARIABLES.contains(variable)) {
                found.add(
                        field,
                        "{" + variable + "}",
                        "field.unknown-variable",
                        "variable",
                        "{" + variable + "}",
                        "known",
                        "{phone} {text} {id} {token}");
            }
        }
    }

    private static void robot(NoticeChecks.Found found, SaveNoticeChannel command, Set<ChannelSecret> held) {
        require(found, ChannelSecret.ROBOT_ADDRESS, held);
        var address = command.secrets().get(ChannelSecret.ROBOT_ADDRESS);
        if (address != null && !isWebAddress(address)) {
            found.add("secrets.ROBOT_ADDRESS", null, "field.web-address");
        }
        if (command.kind() == ChannelKind.DINGTALK) {
            require(found, ChannelSecret.SIGNING_KEY, held);
        }
    }

    private static void require(NoticeChecks.Found found, ChannelSecret secret, Set<ChannelSecret> held) {
        if (!held.contains(secret)) {
            found.add("secrets." + secret, null, "field.missing");
        }
    }

    private static void address(NoticeChecks.Found found, String field, @Nullable String address) {
        found.text(field, address, LONGEST_ADDRESS);
        if (address != null && !address.isBlank() && !isWebAddress(address)) {
            found.add(field, address, "field.web-address");
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            var scheme = String.valueOf(address.getScheme());
            return (scheme.equals("https") || scheme.equals("http"))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    static boolean isMailAddress(String text) {
        try {
            var parsed = InternetAddress.parse(text, true);
            return parsed.length == 1 && parsed[0].getAddress().contains("@") && !text.matches(".*\\p{Cntrl}.*");
        } catch (AddressException wrong) {
            return false;
        }
    }
}
