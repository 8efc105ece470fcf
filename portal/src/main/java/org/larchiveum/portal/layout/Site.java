package org.larchiveum.portal.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Language;
import org.larchiveum.portal.PortalSettings;

/**
 * The portal as one visitor's request sees it: the language, the page, and the same page in the other language.
 *
 * @param rest the path without its language, {@code ""} where a path has none
 * @param query the query as it was sent, {@code ""} for none
 */
public record Site(PortalSettings settings, Language language, String rest, String query) {
    private static final String ATTRIBUTE = "site";
    /** Addresses fixed by a protocol: one for all languages, which a page there takes from the query. */
    private static final Set<String> SHARED = Set.of("/sparql");

    private static final Pattern NAMED = Pattern.compile("(?:^|&)lang=(ko|en)(?:&|$)");

    static Site of(PortalSettings settings, HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        for (var language : Language.values()) {
            var prefix = "/" + language.tag();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return new Site(settings, language, path.substring(prefix.length()), query);
            }
        }
        var asked = NAMED.matcher(query);
        var language =
                asked.find() ? Language.of(asked.group(1)).orElseGet(() -> preferred(request)) : preferred(request);
        return new Site(settings, language, SHARED.contains(path) ? path : "", query);
    }

    /** The language the browser asks for first among ours (RFC 9110 12.5.4); English for those who ask for neither. */
    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.KO;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::toLanguageTag)
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The site of a request that has passed the portal's first filter. */
    public static Site at(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Site site) {
            return site;
        }
        throw new IllegalStateException("The request came past the filter that knows its language");
    }

    public String lang() {
        return language.tag();
    }

    public String otherLang() {
        return language.other().tag();
    }

    public String title() {
        return settings.title().in(language);
    }

    /** A page in this language; the path begins with a slash. */
    public String to(String path) {
        return SHARED.contains(path) ? path + "?lang=" + lang() : "/" + lang() + path;
    }

    /** This page in another language. */
    public String in(String tag) {
        if (SHARED.contains(rest)) {
            // What was asked stays; only the language changes.
            var others = Arrays.stream(query.split("&"))
                    .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                    .map(part -> "&" + part)
                    .collect(Collectors.joining());
            return rest + "?lang=" + tag + others;
        }
        var path = "/" + tag + (rest.isEmpty() ? "/" : rest);
        return rest.isEmpty() || query.isEmpty() ? path : path + "?" + query;
    }

    public String absolute(String path) {
        return settings.address(path);
    }

    /** Whether a main part of the site is being visited, for the navigation. */
    public boolean within(String part) {
        return rest.equals(part) || rest.startsWith(part + "/");
    }
}
