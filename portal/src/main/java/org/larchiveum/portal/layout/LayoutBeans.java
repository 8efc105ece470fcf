package org.larchiveum.portal.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Words and languages of all pages. */
@Configuration(proxyBeanMethods = false)
class LayoutBeans {
    private static final Pattern ENGLISH = Pattern.compile(".*/(messages/[a-z-]+)_en\\.properties");

    /** Every feature brings its words as {@code messages/feature_ko.properties} and {@code messages/feature_en.properties}. */
    @Bean
    MessageSource messageSource() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
        var names = Arrays.stream(found)
                .map(resource -> ENGLISH.matcher(resource.getDescription().replaceAll("[\\]\"']", "")))
                .filter(m -> m.matches())
                .map(m -> m.group(1))
                .sorted()
                .toArray(String[]::new);
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** The language stands in the address; no cookie remembers it. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Locale.forLanguageTag(Site.at(request).lang());
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("The language stands in the address");
            }
        };
    }

    /**
     * The engine without its way of writing objects into scripts: no page has inline scripts, and that way would load
     * whatever Jackson modules other libraries have left on the class path.
     */
    @Bean
    SpringTemplateEngine templateEngine(ObjectProvider<ITemplateResolver> resolvers) {
        var dialect = new SpringStandardDialect();
        dialect.setJavaScriptSerializer((object, writer) -> {
            throw new UnsupportedOperationException("Pages have no inline scripts");
        });
        var engine = new SpringTemplateEngine();
        engine.setDialect(dialect);
        resolvers.orderedStream().forEach(engine::addTemplateResolver);
        return engine;
    }
}
