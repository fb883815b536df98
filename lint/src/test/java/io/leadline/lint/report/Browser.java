package io.leadline.lint.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in a headless Chromium, driven by the DevTools protocol. It keeps the addresses that the page has asked for
 * and everything that the browser has complained about. Not thread-safe.
 */
final class Browser {
    private static final long SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final Messages messages;
    private final String session;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private int last;
    private int loads;

    private Browser(Process process, WebSocket socket, Messages messages, String session) {
        this.process = process;
        this.socket = socket;
        this.messages = messages;
        this.session = session;
    }

    static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
    }

    /** Starts a browser that keeps its files in a folder. */
    static Browser start(Path folder) throws IOException, InterruptedException, TimeoutException {
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-sync",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--window-size=1300,800",
                        "--user-data-dir=" + folder,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        Messages messages = new Messages();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(process, folder.resolve("DevToolsActivePort")), messages)
                .join();
        Browser browser = new Browser(process, socket, messages, "");
        String target = browser.call("Target.createTarget", "url", "about:blank")
                .path("targetId")
                .asText();
        ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
        String session =
                browser.call("Target.attachToTarget", attach).path("sessionId").asText();
        Browser page = new Browser(process, socket, messages, session);
        for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
            page.call(domain + ".enable", JSON.createObjectNode());
        }
        return page;
    }

    /** The browser writes where it can be reached once it can. */
    private static URI address(Process process, Path file) throws IOException, InterruptedException {
        List<String> lines = List.of();
        while (process.isAlive() && lines.size() < 2) {
            TimeUnit.MILLISECONDS.sleep(50);
            lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        }
        if (lines.size() < 2) {
            throw new IOException("chromium has ended with " + process.exitValue());
        }
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    }

    /** Opens an address, also one that differs from the last one behind the {@code #} only, and waits for the page. */
    void open(String address) throws InterruptedException, TimeoutException {
        load("about:blank");
        requests.clear();
        load(address);
    }

    private void load(String address) throws InterruptedException, TimeoutException {
        int before = loads;
        call("Page.navigate", "url", address);
        while (loads == before) {
            note(next("the end of loading"));
        }
    }

    /** The value of an expression in the page; a promise is waited for. */
    JsonNode evaluate(String expression) throws InterruptedException, TimeoutException {
        ObjectNode parameters = JSON.createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("returnByValue", true);
        JsonNode result = call("Runtime.evaluate", parameters);
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result);
        }
        return result.path("result").path("value");
    }

    /** Presses a key that gives a character. */
    void press(String key, String text) throws InterruptedException, TimeoutException {
        ObjectNode down =
                JSON.createObjectNode().put("type", "keyDown").put("key", key).put("text", text);
        call("Input.dispatchKeyEvent", down);
        call(
                "Input.dispatchKeyEvent",
                JSON.createObjectNode().put("type", "keyUp").put("key", key));
    }

    void type(String text) throws InterruptedException, TimeoutException {
        call("Input.insertText", "text", text);
    }

    JsonNode call(String method, String parameter, String value) throws InterruptedException, TimeoutException {
        return call(method, JSON.createObjectNode().put(parameter, value));
    }

    JsonNode call(String method, ObjectNode parameters) throws InterruptedException, TimeoutException {
        ObjectNode message = JSON.createObjectNode().put("id", ++last).put("method", method);
        message.set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = next("the answer to " + method);
            if (answer.path("id").asInt() == last
                    && answer.path("sessionId").asText().equals(session)) {
                if (answer.has("error")) {
                    throw new AssertionError(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
            note(answer);
        }
    }

    private JsonNode next(String awaited) throws InterruptedException, TimeoutException {
        String text = messages.received.poll(SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new TimeoutException("the browser has not sent " + awaited);
        }
        return read(text);
    }

    private void note(JsonNode event) {
        JsonNode parameters = event.path("params");
        switch (event.path("method").asText()) {
            case "Network.requestWillBeSent" ->
                requests.add(parameters.path("request").path("url").asText());
            case "Page.loadEventFired" -> loads++;
            case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(parameters.toString());
            default -> {}
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** What was asked for since the page was opened, the page itself included. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors of scripts, and what the page's own policy forbids. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void close() throws InterruptedException, TimeoutException {
        call("Browser.close", JSON.createObjectNode());
        process.waitFor(SECONDS, TimeUnit.SECONDS);
        socket.abort();
        process.destroy();
    }

    /** Puts messages together from their parts. */
    private static final class Messages implements WebSocket.Listener {
        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
            part.append(data);
            if (isLast) {
                received.add(part.toString());
                part.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, data, isLast);
        }
    }
}
