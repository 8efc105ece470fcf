package org.larchiveum.portal.item;

import java.util.List;
import java.util.Optional;
import org.larchiveum.portal.layout.Phrase;

/** The thing itself, as a page can show it. */
sealed interface Stage {
    /** The word by which the template chooses how to show it. */
    String kind();

    /** The words of a recording, in each language there is. */
    default List<Transcript> transcripts() {
        return switch (this) {
            case Sound sound -> sound.recording().transcripts();
            case Film film -> film.recording().transcripts();
            case Picture picture -> List.of();
            case Pages pages -> List.of();
            case Bare bare -> List.of();
        };
    }

    /** A picture, zoomed through the image service; width and height in pixels. */
    record Picture(String service, int width, int height, Phrase alternative) implements Stage {
        @Override
        public String kind() {
            return "picture";
        }
    }

    /** A document as images of its pages, one at a time, counted from 1. */
    record Pages(String base, int page, int pages, Phrase alternative) implements Stage {
        @Override
        public String kind() {
            return "pages";
        }

        public List<Integer> all() {
            return java.util.stream.IntStream.rangeClosed(1, pages).boxed().toList();
        }
    }

    /** Speech or other sound, with its words where they are known. */
    record Sound(Recording recording, Optional<String> peaks) implements Stage {
        @Override
        public String kind() {
            return "sound";
        }
    }

    /** A moving image. */
    record Film(Recording recording, Optional<String> poster) implements Stage {
        @Override
        public String kind() {
            return "film";
        }
    }

    /** Only words, or nothing that can be shown. */
    record Bare() implements Stage {
        @Override
        public String kind() {
            return "bare";
        }
    }

    /**
     * What sound and film share.
     *
     * @param clock how long it lasts, as a clock shows it; {@code ""} when unknown
     */
    record Recording(String source, String mediaType, String clock, double seconds, List<Transcript> transcripts) {}
}
