package io.paidan.contract.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a channel of a kind needs to know, besides its secrets. */
public sealed interface ChannelSettings {

    /** How the way to a mail server is kept private. */
    enum MailSecurity {
        NONE,
        STARTTLS,
        TLS
    }

    /** @param from the sender, such as {@code Paidan <dispatch@example.com>} */
    record Mail(
            String host,
            int port,
            MailSecurity security,
            @Nullable String username,
            String from) implements ChannelSettings {}

    /**
     * Any gateway that takes a text message by one HTTP POST.
     *
     * @param headers each {@code Name: value}
     * @param body with <code>{phone}</code>, <code>{text}</code>, <code>{id}</code> and <code>{token}</code>
     * @param successText what a good answer contains; null when any 2xx is one
     */
    record Sms(
            String address,
            String contentType,
            List<String> headers,
            String body,
            @Nullable String successText) implements ChannelSettings {
        public Sms {
            headers = List.copyOf(headers);
        }
    }

    /** A group-chat robot: its address is a secret, so nothing stands here. */
    record Robot() implements ChannelSettings {}

    /** A program that takes signed JSON. */
    record Webhook(String address) implements ChannelSettings {}
}
