package org.larchiveum.portal.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.larchiveum.portal.PortalApplication;
import org.larchiveum.portal.invented.InventedRoom;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal over an invented reading room, and a browser standing before it; one of each for all tests of a class. */
final class House implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    final String address;
    final Browser browser;
    private final ConfigurableApplicationContext portal;
    private final Playwright playwright;

    private House(String address, ConfigurableApplicationContext portal, Playwright playwright, Browser browser) {
        this.address = address;
        this.portal = portal;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skipped by name where there is no Chromium; on CI that is a failure. */
    static House open() {
        if (!Files.isExecutable(CHROMIUM)) {
            var message = "BROWSER TESTS NEED " + CHROMIUM + " (apt-get install chromium fonts-noto-cjk)";
            if ("true".equals(System.getenv("CI"))) {
                fail(message);
            }
            Assumptions.abort(message);
        }
        int port = freePort();
        var address = "http://localhost:" + port;
        var room = new InventedRoom(address);
        var portal = PortalApplication.serve(room, room::page, Map.of("server.port", port, "larchiveum.base", address));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new House(address, portal, playwright, browser);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        portal.close();
    }
}
