package io.paidan.server.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes nothing at first, as one does that does not know the sender yet. */
final class GreylistingServer implements AutoCloseable {

    private final ServerSocket door;

    GreylistingServer() throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try (var sender = door.accept()) {
                talk(sender);
            } catch (IOException gone) {
                // whoever sends has hung up, or the test is over
            }
        }
    }

    private static void talk(Socket sender) throws IOException {
        var in = new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.US_ASCII));
        say(sender, "220 mail.example.com");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(sender, line.startsWith("RCPT") ? "451 4.7.1 Greylisted, try again later" : "250 ok");
        }
    }

    private static void say(Socket sender, String line) throws IOException {
        sender.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
