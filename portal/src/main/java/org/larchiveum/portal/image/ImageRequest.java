package org.larchiveum.portal.image;

/** One request for pixels, as its address says it (IIIF Image API 3.0, 4). */
record ImageRequest(Region region, Size size, Rotation rotation, Quality quality, Format format) {

    /** @param file quality and format with a dot between: {@code default.jpg} */
    static ImageRequest parse(String region, String size, String rotation, String file) {
        int dot = file.indexOf('.');
        if (dot < 0) {
            throw Bad.request("An address ends with quality.format");
        }
        return new ImageRequest(
                Region.parse(region),
                Size.parse(size),
                Rotation.parse(rotation),
                Quality.parse(file.substring(0, dot)),
                Format.parse(file.substring(dot + 1)));
    }

    /** What it comes to on an image of this extent. */
    Rendering on(Extent image, Limits limits) {
        var box = region.on(image);
        return new Rendering(image, box, size.of(box.extent(), limits), this);
    }

    /** A request reckoned out: which pixels, and how many of them. */
    record Rendering(Extent image, Box box, Extent size, ImageRequest request) {

        /** The one address among all that mean the same (IIIF Image API 3.0, 4.7). */
        String canonical(Version version, Limits limits) {
            var region = box.covers(image)
                    ? "full"
                    : new Region.Pixels(box.x(), box.y(), box.width(), box.height()).toString();
            return String.join(
                    "/",
                    region,
                    size(version, limits),
                    request.rotation().toString(),
                    request.quality() + "." + request.format());
        }

        private String size(Version version, Limits limits) {
            boolean largest = size.equals(limits.largest(box.extent()));
            return switch (version) {
                case V3 -> largest ? "max" : size.width() + "," + size.height();
                case V2 -> {
                    if (largest && size.equals(box.extent())) {
                        yield "full";
                    }
                    var proportional = Math.round((double) box.height() * size.width() / box.width());
                    yield proportional == size.height() ? size.width() + "," : size.width() + "," + size.height();
                }
            };
        }
    }
}
