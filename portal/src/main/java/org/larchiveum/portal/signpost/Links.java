package org.larchiveum.portal.signpost;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.portal.citation.CitationForm;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Serialisation;
import org.larchiveum.portal.outline.Outline;

/** The links of an entry's page that say what is what (Signposting the Scholarly Web; RFC 8288). */
final class Links {
    /** What may stand between angle brackets (RFC 3986, 2), and nothing that could end them. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]+");

    private Links() {}

    /**
     * A link.
     *
     * @param rel its relation, of the registry of RFC 8288
     * @param type the media type of what it leads to; {@code ""} where none is promised
     */
    record Link(String target, String rel, String type) {
        String header() {
            return "<" + target + ">; rel=\"" + rel + "\"" + (type.isEmpty() ? "" : "; type=\"" + type + "\"");
        }
    }

    static List<Link> of(Outline entry, Site site) {
        var links = new ArrayList<Link>();
        links.add(new Link(site.absolute(entry.permanent()), "cite-as", ""));
        var data = site.absolute("/data/" + entry.path());
        for (var written : Serialisation.values()) {
            links.add(new Link(
                    data + "." + written.extension(),
                    "describedby",
                    written.mediaType().toString()));
        }
        for (var form : CitationForm.values()) {
            links.add(new Link(
                    site.absolute("/cite/" + entry.path() + "." + form.ending()), "describedby", form.mediaType()));
        }
        switch (entry.self().kind()) {
            case RECORD -> links.add(new Link(data + ".ead.xml", "describedby", "application/xml"));
            case ORGANISATION, INSTITUTION -> links.add(new Link(data + ".eac.xml", "describedby", "application/xml"));
            default -> {}
        }
        links.add(new Link(site.absolute("/api/linkset/" + entry.path()), "linkset", "application/linkset+json"));
        links.add(new Link("https://schema.org/AboutPage", "type", ""));
        links.add(new Link("https://schema.org/" + StructuredData.type(entry), "type", ""));
        var licence = entry.access().rights().statement();
        if (ADDRESS.matcher(licence).matches()) {
            links.add(new Link(licence, "license", ""));
        }
        if (!entry.above().isEmpty()) {
            links.add(new Link(
                    site.absolute("/id/" + Kind.RECORD.word() + "/"
                            + entry.above().getLast().id()),
                    "collection",
                    ""));
        }
        return links;
    }

    static String header(List<Link> links) {
        return links.stream().map(Link::header).collect(Collectors.joining(", "));
    }
}
