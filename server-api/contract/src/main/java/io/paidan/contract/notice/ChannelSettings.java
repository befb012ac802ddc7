package io.paidan.contract.notice;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a channel of a kind needs to know, besides its secrets. */
public sealed interface ChannelSettings {

    /** How the way to a mail server is kept private. */
    enum MailSecurity {
        NONE,
        STARTTLS,
        TLS
    }

    /** How an SMS gateway is asked. */
    enum SmsMethod {
        /** Number and text stand in the body. */
        POST,
        /** Number and text stand in the address; there is no body. */
        GET
    }

    /** @param from the sender, such as {@code Paidan <dispatch@example.com>} */
    record Mail(
            String host,
            int port,
            MailSecurity security,
            @Nullable String username,
            String from) implements ChannelSettings {}

    /**
     * Any gateway that takes a text message by one HTTP request. <code>{phone}</code>, <code>{text}</code>, <code>{id}</code>
     * and <code>{token}</code> stand for their values in the body, or in the address where there is no body.
     *
     * @param method left out, as by those who know of no choice: POST
     * @param contentType of the body; means nothing without one
     * @param headers each {@code Name: value}
     * @param successText what a good answer contains; null when any 2xx is one
     */
    record Sms(
            @Nullable SmsMethod method,
            String address,
            String contentType,
            List<String> headers,
            String body,
            @Nullable String successText)
            implements ChannelSettings {
        public Sms {
            method = method == null ? SmsMethod.POST : method;
            headers = List.copyOf(headers);
        }

        /** Never null. */
        @Override
        public SmsMethod method() {
            return Objects.requireNonNull(method);
        }
    }

    /** A group-chat robot: its address is a secret, so nothing stands here. */
    record Robot() implements ChannelSettings {}

    /** A program that takes signed JSON. */
    record Webhook(String address) implements ChannelSettings {}
}
