package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Sends to addresses that people typed in. Unless the administrator allows it, no address in the company's own network is
 * connected to: it is judged when its name is resolved for the connection itself, so a name that changes its address in
 * between gains nothing. Redirects are not followed.
 */
@Component
final class OutboundHttp implements AutoCloseable {

    /** @param body at most the first 16 KB */
    record Answer(int status, String body) {
        boolean isGood() {
            return status / 100 == 2;
        }

        /** Of a page made for a browser, what can be read. */
        String words() {
            return PAGE.matcher(body).find()
                    ? TAG.matcher(body).replaceAll(" ").replaceAll("\\s+", " ").strip()
                    : body;
        }
    }

    private static final Pattern PAGE = Pattern.compile("^\\s*<(!doctype html|html)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1>|<[^>]*>");
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);
    private static final long SECONDS_IN_ALL = 20;
    private static final int LONGEST_ANSWER = 16 * 1024;
    private static final String SENDING = "paidan.sending";
    private static final int CONNECTIONS = 64;
    private static final int CONNECTIONS_A_HOST = 16;

    private final CloseableHttpClient anywhere = client(SystemDefaultDnsResolver.INSTANCE);
    private final CloseableHttpClient outside = client(new PublicAddresses());

    private static CloseableHttpClient client(DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_A_HOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER)
                        .setConnectionRequestTimeout(CONNECT)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                // on a connection that was kept, and that the other side is closing now, nobody knows what arrived
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableCookieManagement()
                // whatever goes wrong before it is connected: nothing was sent yet
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), SENDING, (request, scope, chain) -> {
                    scope.clientContext.setAttribute(SENDING, true);
                    return chain.proceed(request, scope);
                })
                .setUserAgent("Paidan")
                .build();
    }

    /** @throws DeliveryException when nobody answered in time, or the address is not to be connected to */
    Answer post(URI address, Map<String, String> headers, String contentType, String body, OpenChannel channel)
            throws DeliveryException {
        var request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.parse(contentType)));
        return send(request, headers, channel);
    }

    /** @throws DeliveryException when nobody answered in time, or the address is not to be connected to */
    Answer get(URI address, Map<String, String> headers, OpenChannel channel) throws DeliveryException {
        return send(new HttpGet(address), headers, channel);
    }

    private Answer send(HttpUriRequestBase request, Map<String, String> headers, OpenChannel channel)
            throws DeliveryException {
        headers.forEach(request::setHeader);
        var context = HttpClientContext.create();
        var client = channel.channel().privateAddressAllowed() ? anywhere : outside;
        var deadline = new CompletableFuture<Void>();
        var _ = deadline.orTimeout(SECONDS_IN_ALL, TimeUnit.SECONDS).exceptionally(late -> {
            request.abort();
            return null;
        });
        try {
            return client.execute(request, context, OutboundHttp::read);
        } catch (PublicAddresses.PrivateAddressException forbidden) {
            throw DeliveryException.lasting(NoticeFailure.PRIVATE_ADDRESS, forbidden.getMessage(), forbidden);
        } catch (IOException failure) {
            var tooLate = deadline.isCompletedExceptionally();
            var why = tooLate ? "> %d s".formatted(SECONDS_IN_ALL) : InnermostCause.of(failure);
            var notBegun =
                    failure instanceof SSLException && !tooLate ? NoticeFailure.NOT_SECURE : NoticeFailure.NO_ANSWER;
            throw context.getAttribute(SENDING) != null
                    ? DeliveryException.doubtful(channel.channel().kind(), why, failure)
                    : DeliveryException.passing(notBegun, why, failure);
        } finally {
            deadline.complete(null);
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), "");
        }
        try (var content = entity.getContent()) {
            var body = content.readNBytes(LONGEST_ANSWER);
            return new Answer(response.getCode(), new String(body, StandardCharsets.UTF_8));
        }
    }

    /** What an answer that is no 2xx means: the other side may be better later, or it refuses. */
    static DeliveryException refused(Answer answer, ChannelKind kind) {
        var why = "HTTP %d %s".formatted(answer.status(), answer.words());
        return switch (answer.status()) {
            case 408, 425, 429 -> DeliveryException.passing(NoticeFailure.TROUBLE, why, null);
            // whoever is behind the one that answers may have it: he broke off, or did not answer in time
            case 502, 504 -> DeliveryException.doubtful(kind, why, null);
            default ->
                answer.status() >= 500
                        ? DeliveryException.passing(NoticeFailure.TROUBLE, why, null)
                        : DeliveryException.lasting(NoticeFailure.REFUSED, why, null);
        };
    }

    @Override
    public void close() throws IOException {
        anywhere.close();
        outside.close();
    }
}
