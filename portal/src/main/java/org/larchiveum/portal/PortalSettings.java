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
 * @param quickExit where the quick exit leads: a page nobody has to explain
 * @param contact how to reach the archive: a mail address, or empty
 */
@ConfigurationProperties("larchiveum")
public record PortalSettings(
        @DefaultValue("http://localhost:8080") URI base,
        @DefaultValue Title title,
        @DefaultValue("https://www.google.com/") URI quickExit,
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

    /** The address of a path that begins with a slash. */
    public String address(String path) {
        var text = base.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }
}
