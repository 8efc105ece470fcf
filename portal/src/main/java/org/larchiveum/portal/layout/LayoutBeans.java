package org.larchiveum.portal.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

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
}
