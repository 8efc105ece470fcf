package org.larchiveum.portal.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.layout.Dates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A real server with this door and nothing else, over a graph store in memory. */
final class SparqlServer implements AutoCloseable {
    private final GraphStore store = JenaGraphs.open(new GraphAddress.Memory());
    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SparqlServer(SparqlSettings settings) {
        try {
            tomcat.setBaseDir(Files.createTempDirectory("sparql-server").toString());
            tomcat.setPort(0);
            var servletContext = tomcat.addContext("", null);
            tomcat.getEngine().getPipeline().addValve(new OpenLine());
            AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
            spring.register(Web.class);
            spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton(
                    "sparql", new SparqlController(endpoint(), settings, new Courtesy(), citations())));
            Tomcat.addServlet(servletContext, "web", new DispatcherServlet(spring))
                    .setLoadOnStartup(1);
            servletContext.addServletMappingDecoded("/", "web");
            tomcat.getConnector();
            tomcat.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    GraphStore store() {
        return store;
    }

    URI at(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + pathAndQuery);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/sparql?query=" + encoded(query)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Citations citations() {
        var messages = new Web().messageSource();
        var settings = new PortalSettings(
                URI.create("https://archive.example"),
                new PortalSettings.Title("지어낸 아카이브", "Invented archive"),
                new PortalSettings.QuickExit(URI.create("https://a.example/"), URI.create("https://a.example/")),
                "");
        return new Citations(settings, new Dates(messages), messages);
    }

    private SparqlEndpoint endpoint() {
        return new SparqlEndpoint() {
            @Override
            public Answer answer(Question question) {
                return store.answer(question);
            }

            @Override
            public String version() {
                return store.watermark().orElse("0");
            }

            @Override
            public URI base() {
                return URI.create("https://archive.example/");
            }
        };
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        } finally {
            store.close();
        }
    }

    /** Spring MVC with the templates of the portal and, for the layout, a plain one of the test's own. */
    @EnableWebMvc
    static class Web {
        @Bean
        ResourceBundleMessageSource messageSource() {
            ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/sparql", "messages/citation", "messages/layout");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            messages.setDefaultLocale(java.util.Locale.ENGLISH);
            return messages;
        }

        @Bean
        ThymeleafViewResolver views(ResourceBundleMessageSource messages) {
            SpringTemplateEngine engine = new SpringTemplateEngine();
            engine.setTemplateEngineMessageSource(messages);
            engine.addTemplateResolver(templates("sparql-test/", 1, true));
            engine.addTemplateResolver(templates("templates/", 2, false));
            ThymeleafViewResolver views = new ThymeleafViewResolver();
            views.setTemplateEngine(engine);
            views.setCharacterEncoding("UTF-8");
            return views;
        }

        private static ClassLoaderTemplateResolver templates(String prefix, int order, boolean mayBeAbsent) {
            ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
            templates.setPrefix(prefix);
            templates.setSuffix(".html");
            templates.setCharacterEncoding("UTF-8");
            templates.setOrder(order);
            templates.setCheckExistence(mayBeAbsent);
            return templates;
        }
    }
}
