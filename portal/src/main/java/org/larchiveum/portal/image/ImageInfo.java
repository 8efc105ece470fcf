package org.larchiveum.portal.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an image service says about an image: {@code info.json} (IIIF Image API 3.0, 5; 2.1, 5). */
final class ImageInfo {
    private static final int TILE = 512;
    private static final List<String> QUALITIES = List.of("color", "gray", "bitonal");

    private ImageInfo() {}

    static Map<String, Object> of(Pyramid pyramid, String id, Version version, Limits limits) {
        var info = new LinkedHashMap<String, Object>();
        info.put("@context", version.context());
        switch (version) {
            case V3 -> {
                info.put("id", id);
                info.put("type", "ImageService3");
            }
            case V2 -> info.put("@id", id);
        }
        info.put("protocol", "http://iiif.io/api/image");
        info.put("width", pyramid.extent().width());
        info.put("height", pyramid.extent().height());
        info.put("sizes", sizes(pyramid, limits));
        info.put("tiles", List.of(Map.of("width", TILE, "height", TILE, "scaleFactors", factors(pyramid))));
        switch (version) {
            case V3 -> {
                info.put("profile", "level2");
                info.put("maxWidth", limits.maxWidth());
                info.put("maxHeight", limits.maxHeight());
                info.put("maxArea", limits.maxArea());
                info.put("preferredFormats", List.of("jpg"));
                info.put("extraQualities", QUALITIES);
                info.put("extraFeatures", List.of("canonicalLinkHeader", "mirroring", "profileLinkHeader"));
            }
            case V2 -> info.put("profile", List.of(version.profile(), profile(limits)));
        }
        return info;
    }

    private static Map<String, Object> profile(Limits limits) {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("formats", List.of("jpg", "png"));
        profile.put("qualities", List.of("default", "color", "gray", "bitonal"));
        profile.put("supports", List.of("canonicalLinkHeader", "mirroring", "profileLinkHeader", "regionSquare"));
        profile.put("maxWidth", limits.maxWidth());
        profile.put("maxHeight", limits.maxHeight());
        profile.put("maxArea", limits.maxArea());
        return profile;
    }

    /** The levels that may be asked for whole, the smallest first. */
    private static List<Map<String, Integer>> sizes(Pyramid pyramid, Limits limits) {
        var sizes = new ArrayList<Map<String, Integer>>();
        for (var level : pyramid.levels()) {
            if (limits.allow(level)) {
                var size = new LinkedHashMap<String, Integer>();
                size.put("width", level.width());
                size.put("height", level.height());
                sizes.add(size);
            }
        }
        Collections.reverse(sizes);
        return sizes;
    }

    private static List<Integer> factors(Pyramid pyramid) {
        var factors = new ArrayList<Integer>();
        for (int i = 0; i < pyramid.levels().size(); i++) {
            factors.add(1 << i);
        }
        return factors;
    }
}
