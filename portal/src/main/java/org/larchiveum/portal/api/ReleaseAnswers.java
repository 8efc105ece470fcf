package org.larchiveum.portal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.Distribution;
import org.larchiveum.archive.release.DumpFile;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.layout.ReleasePath;
import org.springframework.stereotype.Component;

/** What the API says of releases: the numbers of their pages. A number that is not told is left out. */
@Component
class ReleaseAnswers {
    private final PortalSettings settings;

    ReleaseAnswers(PortalSettings settings) {
        this.settings = settings;
    }

    Map<String, Object> all(Releases releases) {
        var body = new LinkedHashMap<String, Object>();
        body.put("items", releases.all().stream().map(this::brief).toList());
        releases.latest()
                .ifPresent(latest -> body.put("latest", latest.version().toString()));
        return body;
    }

    private Map<String, Object> brief(DatasetRelease release) {
        var item = new LinkedHashMap<String, Object>();
        item.put("version", release.version().toString());
        item.put("address", settings.address(ReleasePath.of(release.version())));
        item.put("day", release.day().toString());
        switch (release.state()) {
            case ReleaseState.Held held -> item.put("state", "held");
            case ReleaseState.Replaced replaced -> {
                item.put("state", "replaced");
                item.put("until", replaced.day().toString());
                item.put("replacedBy", replaced.by().toString());
            }
            case ReleaseState.Gone gone -> {
                item.put("state", "gone");
                item.put("until", gone.day().toString());
            }
        }
        words(item, "note", release.note());
        item.put("triples", release.content().triples());
        item.put("entries", release.content().entries());
        return item;
    }

    Map<String, Object> one(DatasetRelease release) {
        var item = brief(release);
        var content = release.content();
        item.put(
                "distributions",
                content.distributions().stream().map(ReleaseAnswers::spread).toList());
        item.put("gaps", content.gaps().stream().map(Multilingual::byTag).toList());
        item.put("suppressed", suppressed(content));
        content.changes().before().ifPresent(before -> {
            var changes = new LinkedHashMap<String, Object>();
            changes.put("before", before.toString());
            changes.put("byKind", content.changes().byKind());
            item.put("changes", changes);
        });
        item.put(
                "errata",
                release.errata().stream()
                        .map(one -> Map.of(
                                "day", one.day().toString(), "text", one.text().byTag()))
                        .toList());
        item.put(
                "files",
                release.files().stream().map(file -> file(release, file)).toList());
        return item;
    }

    private static Map<String, Object> spread(Distribution distribution) {
        List<Map<String, Object>> shares = new ArrayList<>();
        distribution.shares().forEach(share -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("heading", share.heading());
            share.count().ifPresent(count -> one.put("count", count));
            shares.add(one);
        });
        var said = new LinkedHashMap<String, Object>();
        said.put("of", distribution.of().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        said.put("shares", shares);
        return said;
    }

    private static Map<String, Object> suppressed(DatasetRelease.Content content) {
        var suppressed = content.suppressed();
        var said = new LinkedHashMap<String, Object>();
        said.put("k", suppressed.k());
        said.put("cases", suppressed.cases());
        said.put("bare", suppressed.bare());
        var traits = new LinkedHashMap<String, Object>();
        suppressed.taken().forEach((trait, taken) -> {
            var told = new TreeMap<>(Map.of("whole", taken.whole(), "wider", taken.wider(), "untold", taken.untold()));
            told.values().removeIf(suppressed::some);
            traits.put(trait.name().toLowerCase(Locale.ROOT), told);
        });
        said.put("traits", traits);
        return said;
    }

    private Map<String, Object> file(DatasetRelease release, DumpFile file) {
        var said = new LinkedHashMap<String, Object>();
        said.put("name", file.name());
        if (release.state() instanceof ReleaseState.Held) {
            said.put("address", settings.address(ReleasePath.of(release.version(), file.name())));
        }
        said.put("mediaType", file.mediaType());
        if (!file.packed().isEmpty()) {
            said.put("packed", file.packed());
        }
        said.put("bytes", file.size());
        said.put("sha256", file.checksums().sha256());
        said.put("sha512", file.checksums().sha512());
        return said;
    }

    private static void words(Map<String, Object> item, String name, Multilingual words) {
        if (!words.isEmpty()) {
            item.put(name, words.byTag());
        }
    }
}
