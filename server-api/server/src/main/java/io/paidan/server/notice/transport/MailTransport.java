package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.ChannelSettings.MailSecurity;
import io.paidan.contract.notice.NoticeFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Plain-text e-mail by SMTP. The message id is that of the notice: a repeat after a crash carries the same one, by which mail
 * systems recognise it.
 */
@Component
final class MailTransport implements Transport {

    private static final String MILLIS_TO_CONNECT = "5000";
    private static final String MILLIS_TO_ANSWER = "10000";

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public void deliver(Message message, OpenChannel channel) throws DeliveryException {
        var settings = (ChannelSettings.Mail) channel.channel().settings();
        var sender = sender(settings, channel);
        try {
            sender.send(mail(message, settings, sender.getSession()));
        } catch (MailAuthenticationException refused) {
            throw DeliveryException.passing(NoticeFailure.SIGN_IN_REFUSED, InnermostCause.of(refused), refused);
        } catch (MailSendException failure) {
            throw failed(failure);
        } catch (AddressException wrong) {
            throw DeliveryException.lasting(NoticeFailure.WRONG_ADDRESS, InnermostCause.of(wrong), wrong);
        } catch (MailException | MessagingException failure) {
            throw unreached(failure, failure);
        }
    }

    private static MimeMessage mail(Message message, ChannelSettings.Mail settings, Session session)
            throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setHeader("Message-ID", "<%s@paidan>".formatted(message.id()));
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.address()));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.body(), StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static JavaMailSenderImpl sender(ChannelSettings.Mail settings, OpenChannel channel) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (settings.username() != null && !settings.username().isBlank()) {
            sender.setUsername(settings.username());
            sender.setPassword(channel.find(ChannelSecret.PASSWORD));
        }
        var properties = properties(settings);
        if (!channel.channel().privateAddressAllowed()) {
            properties.put("mail.smtp.socketFactory", new PublicSockets());
            properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }

    private static Properties properties(ChannelSettings.Mail settings) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS_TO_CONNECT);
        properties.setProperty("mail.smtp.timeout", MILLIS_TO_ANSWER);
        properties.setProperty("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        var tls = settings.security();
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == MailSecurity.TLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == MailSecurity.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls == MailSecurity.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** What a mail server answers with 5xx it will answer again; with 4xx it is busy, or does not know us yet. */
    private static DeliveryException failed(MailSendException failure) {
        @Nullable Throwable busy = null;
        for (var single : failure.getMessageExceptions()) {
            for (@Nullable Throwable cause = single; cause != null; cause = next(cause)) {
                var code = code(cause);
                if (code >= 500) {
                    return DeliveryException.lasting(NoticeFailure.REFUSED, InnermostCause.of(cause), failure);
                }
                busy = code >= 400 ? cause : busy;
            }
        }
        return busy == null
                ? unreached(said(failure), failure)
                : DeliveryException.passing(NoticeFailure.TROUBLE, InnermostCause.of(busy), failure);
    }

    private static DeliveryException unreached(Throwable why, Exception failure) {
        var forbidden = InnermostCause.find(PublicAddresses.PrivateAddressException.class, why);
        if (forbidden != null) {
            return DeliveryException.lasting(NoticeFailure.PRIVATE_ADDRESS, forbidden.getMessage(), failure);
        }
        return DeliveryException.passing(
                isNotSecure(why) ? NoticeFailure.NOT_SECURE : NoticeFailure.NO_ANSWER, InnermostCause.of(why), failure);
    }

    private static boolean isNotSecure(Throwable why) {
        var said = InnermostCause.of(why);
        return InnermostCause.find(SSLException.class, why) != null
                || (said != null && said.startsWith("STARTTLS is required"));
    }

    /** Of the mail itself, or of the connection when it came to none. */
    private static Throwable said(MailSendException failure) {
        var single = failure.getMessageExceptions();
        return single.length == 0 ? failure : single[0];
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SendFailedException refused && refused.getNextException() != null
                ? refused.getNextException()
                : cause.getCause();
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            default -> 0;
        };
    }
}
