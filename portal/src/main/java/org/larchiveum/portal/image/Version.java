package org.larchiveum.portal.image;

/** The versions of the Image API that are spoken here. */
enum Version {
    V2(2),
    V3(3);

    private final int number;

    Version(int number) {
        this.number = number;
    }

    static Version of(String number) {
        return number.equals("2") ? V2 : V3;
    }

    int number() {
        return number;
    }

    String context() {
        return "http://iiif.io/api/image/" + number + "/context.json";
    }

    String profile() {
        return "http://iiif.io/api/image/" + number + "/level2.json";
    }
}
