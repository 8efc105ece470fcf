package org.larchiveum.benchmark;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that the same server can do: a page that says hello. */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
public class HelloServer {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Hello</title></head><body><h1>Hello, world</h1></body></html>";

    /** Serves until the process ends. */
    public static void main(String[] arguments) {
        start(Integer.parseInt(arguments[0]));
    }

    static ConfigurableApplicationContext start(int port) {
        var application = new SpringApplication(HelloServer.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(
                Map.of("server.port", port, "spring.threads.virtual.enabled", true, "logging.level.root", "warn"));
        return application.run();
    }

    @GetMapping(path = "/hello", produces = MediaType.TEXT_HTML_VALUE)
    String hello() {
        return PAGE;
    }
}
