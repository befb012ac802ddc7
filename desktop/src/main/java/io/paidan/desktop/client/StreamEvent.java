package io.paidan.desktop.client;

/** One server-sent event. Its id is not kept: the applier knows how far it has come. */
record StreamEvent(String name, String data) {
    static final StreamEvent HEARTBEAT = new StreamEvent("heartbeat", "");
}
