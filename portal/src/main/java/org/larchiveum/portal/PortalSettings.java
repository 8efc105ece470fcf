package org.larchiveum.portal;

import java.net.URI;
import org.larchiveum.archive.description.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an archive decides about its portal.
 *
 * @param base the address all permanent addresses begin with, without a slash at the end
 * @param title the archive's name in both languages
 * @param quickExit where the quick exit leads, for either language: a page nobody has to explain
 * @param contact how to reach the archive: a mail address, or empty
 */
@ConfigurationProperties("larchiveum")
public record PortalSettings(
        @DefaultValue("http://localhost:8080") URI base,
        @DefaultValue Title title,
        @DefaultValue QuickExit quickExit,
        @DefaultValue("") String contact) {

    /** The archive's name. */
    public record Title(
            @DefaultValue("라키비움") String ko,
            @DefaultValue("Larchiveum") String en) {
        public String in(Language language) {
            return switch (language) {
                case KO -> ko;
                case EN -> en;
            };
        }
    }

    /**
     * Where a visitor goes who must leave at once. By default the weather of the World Meteorological Organization: in both
     * languages, of no country and no company, and nothing anybody has to explain. A search engine is none of these: some
     * countries block it, and it may greet a visitor by name and show what was looked for before.
     */
    public record QuickExit(
            @DefaultValue("https://worldweather.wmo.int/kr/home.html")
            URI ko,

            @DefaultValue("https://worldweather.wmo.int/en/home.html")
            URI en) {
        public URI in(Language language) {
            return switch (language) {
                case KO -> ko;
                case EN -> en;
            };
        }
    }

    /** The address of a path that begins with a slash. */
    public String address(String path) {
        var text = base.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }
}
