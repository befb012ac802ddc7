package io.paidan.installer.tour;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The robot of a group chat of DingTalk: it takes only what is signed with its key, and answers 200 whatever it thinks of it. */
final class ListeningRobot implements AutoCloseable {

    /** What it answers to a wrong signature. */
    static final int NOT_SIGNED = 310_000;

    private static final String ALGORITHM = "HmacSHA256";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private ListeningRobot(HttpServer server) {
        this.server = server;
    }

    static ListeningRobot start(String key) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var robot = new ListeningRobot(server);
        server.createContext("/", exchange -> {
            var said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var isSigned = isSigned(exchange.getRequestURI().getRawQuery(), key);
            if (isSigned) {
                robot.heard.add(said);
            }
            var answer = "{\"errcode\":%d,\"errmsg\":\"%s\"}"
                    .formatted(isSigned ? 0 : NOT_SIGNED, isSigned ? "ok" : "sign not match")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return robot;
    }

    private static boolean isSigned(String query, String key) {
        Map<String, String> sent = Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return sign(sent.get("timestamp") + "\n" + key, key).equals(sent.get("sign"));
    }

    private static String sign(String words, String key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, impossible);
        }
    }

    String address() {
        return "http://127.0.0.1:%d/robot/send?access_token=tour"
                .formatted(server.getAddress().getPort());
    }

    /** What it took, as JSON. */
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
