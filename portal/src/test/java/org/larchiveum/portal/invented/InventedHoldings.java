package org.larchiveum.portal.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.larchiveum.archive.description.Allied;
import org.larchiveum.archive.description.Conditions;
import org.larchiveum.archive.description.Content;
import org.larchiveum.archive.description.Context;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Identity;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.description.Showing;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.reading.PublicFile;

/** The invented holdings: one fonds with photographs, recordings, papers; ids are fixed so that tests can name them. */
final class InventedHoldings {
    static final String FONDS = "f0000000-0000-4000-8000-000000000001";
    static final String PHOTOGRAPHS = "f0000000-0000-4000-8000-000000000002";
    static final String RECORDINGS = "f0000000-0000-4000-8000-000000000003";
    static final String PAPERS = "f0000000-0000-4000-8000-000000000004";
    static final String RIVER = "a0000000-0000-4000-8000-000000000001";
    static final String NIGHT = "a0000000-0000-4000-8000-000000000002";
    static final String WINTER = "a0000000-0000-4000-8000-000000000003";
    static final String VOICE = "a0000000-0000-4000-8000-000000000004";
    static final String REPORT = "a0000000-0000-4000-8000-000000000005";
    static final String LETTER = "a0000000-0000-4000-8000-000000000006";
    static final String HOUSE = "b0000000-0000-4000-8000-000000000001";

    /** One thing: what is said of it, where it stands, and its files. */
    record Unit(PublicId id, Kind kind, String parent, Description description, List<PublicFile> files) {}

    private final InventedMedia media;
    private final List<Unit> units = new ArrayList<>();

    InventedHoldings(InventedMedia media) {
        this.media = media;
    }

    List<Unit> build() {
        units.add(new Unit(
                id(HOUSE),
                Kind.ORGANISATION,
                "",
                described("", "가상 강변 기록관", "Invented Riverside Archive", Level.FONDS, "", "", ""),
                List.of()));
        add(
                FONDS,
                "",
                "INV-1",
                Level.FONDS,
                "강변 기록 모임 기록물군",
                "Fonds of the Riverside Record Group",
                "1994/2006",
                "국경의 강변에서 사람들이 남긴 사진과 음성, 보고서를 모은 가상의 기록물군입니다.",
                "An invented fonds of photographs, voices and reports left by people on a border river.",
                List.of());
        add(
                PHOTOGRAPHS,
                FONDS,
                "INV-1-1",
                Level.SERIES,
                "사진",
                "Photographs",
                "1996/2003",
                "강과 마을의 사진입니다.",
                "Photographs of the river and the villages.",
                List.of());
        add(RECORDINGS, FONDS, "INV-1-2", Level.SERIES, "구술 기록", "Recorded voices", "2001/2006", "", "", List.of());
        add(PAPERS, FONDS, "INV-1-3", Level.SERIES, "보고서와 편지", "Reports and letters", "1994~/2005", "", "", List.of());
        photograph(
                RIVER,
                "INV-1-1-1",
                "이른 봄의 강변",
                "The riverbank in early spring",
                "1998-03",
                Pictures.river(2400, 1600, 7, false));
        photograph(
                NIGHT,
                "INV-1-1-2",
                "달이 뜬 밤의 강",
                "The river on a moonlit night",
                "199X",
                Pictures.river(1800, 1350, 11, true));
        photograph(
                WINTER,
                "INV-1-1-3",
                "강 건너편 언덕",
                "Hills on the far side",
                "2001-22",
                Pictures.river(1500, 1900, 23, false));
        add(
                VOICE,
                RECORDINGS,
                "INV-1-2-1",
                Level.ITEM,
                "강을 기억하는 목소리",
                "A voice that remembers the river",
                "2004-05-03",
                "가상의 인물이 어린 시절의 강과 그 강을 건너던 밤을 이야기합니다.",
                "An invented person speaks of the river of childhood and of the night of crossing it.",
                List.of(
                        InventedMedia.original(
                                "voice.wav", "audio/wav", Map.of("duration", "" + InventedMedia.SECONDS)),
                        media.sound(id(VOICE)),
                        media.peaks(id(VOICE)),
                        media.text(
                                id(VOICE), "transcript.ko.vtt", Role.TRANSCRIPT, "text/vtt", InventedTexts.KOREAN_VTT),
                        media.text(
                                id(VOICE),
                                "transcript.en.vtt",
                                Role.TRANSCRIPT,
                                "text/vtt",
                                InventedTexts.ENGLISH_VTT)));
        add(
                REPORT,
                PAPERS,
                "INV-1-3-1",
                Level.ITEM,
                "강변 마을 조사 보고서",
                "Report on the riverside villages",
                "1999-11~",
                "마을 여섯 곳을 다녀와 쓴 가상의 보고서입니다.",
                "An invented report written after visits to six villages.",
                List.of(
                        InventedMedia.original("report.pdf", "application/pdf", Map.of("pages", "4")),
                        media.text(id(REPORT), "text.txt", Role.TEXT, "text/plain", InventedTexts.REPORT)));
        add(
                LETTER,
                PAPERS,
                "INV-1-3-2",
                Level.ITEM,
                "부치지 못한 편지",
                "",
                "2005?",
                "보낼 곳이 없어 남은 가상의 편지입니다.",
                "",
                List.of(
                        InventedMedia.original("letter.txt", "text/plain", Map.of("charset", "UTF-8")),
                        media.text(id(LETTER), "text.txt", Role.TEXT, "text/plain", InventedTexts.LETTER)));
        return List.copyOf(units);
    }

    private void photograph(
            String id, String code, String ko, String en, String date, java.awt.image.BufferedImage image) {
        add(
                id,
                PHOTOGRAPHS,
                code,
                Level.ITEM,
                ko,
                en,
                date,
                "강변에서 찍은 흑백에 가까운 사진입니다. 멀리 겹겹의 언덕이 보이고 물결이 잔잔합니다.",
                "A nearly monochrome photograph from the riverbank: hills one behind another, and calm water.",
                List.of(
                        InventedMedia.original(
                                code + ".tif",
                                "image/tiff",
                                Map.of("width", "" + image.getWidth(), "height", "" + image.getHeight())),
                        media.image(id(id), image)));
    }

    private void add(
            String id,
            String parent,
            String code,
            Level level,
            String ko,
            String en,
            String date,
            String scopeKo,
            String scopeEn,
            List<PublicFile> files) {
        var plain = described(code, ko, en, level, date, scopeKo, scopeEn);
        units.add(new Unit(id(id), Kind.RECORD, parent, plain, files));
    }

    private static Description described(
            String code, String ko, String en, Level level, String date, String scopeKo, String scopeEn) {
        boolean item = level == Level.ITEM;
        return new Description(
                new Identity(
                        code,
                        both(ko, en),
                        DateSpan.parse(date),
                        level,
                        item ? both("1점", "1 item") : Multilingual.NONE),
                new Context(
                        item ? List.of(both("강변 기록 모임 (가상)", "Riverside Record Group (invented)")) : List.of(),
                        Multilingual.NONE,
                        item
                                ? both("모임의 사무실에 보관되다가 2019년에 옮겨졌습니다.", "Kept in the group’s office; moved in 2019.")
                                : Multilingual.NONE,
                        Multilingual.NONE),
                new Content(
                        both(scopeKo, scopeEn),
                        Multilingual.NONE,
                        Multilingual.NONE,
                        Multilingual.NONE,
                        item ? List.of(both("강", "River"), both("국경", "Border")) : List.of(),
                        item ? List.of(both("강변 마을 (가상)", "Riverside village (invented)")) : List.of(),
                        item ? form(code) : ""),
                new Conditions(
                        both("누구나 볼 수 있습니다.", "Open to everybody."),
                        item
                                ? new Rights(
                                        "https://creativecommons.org/licenses/by/4.0/",
                                        both("강변 기록 모임 (가상)", "Riverside Record Group (invented)"),
                                        both("강변 기록 모임 제공 (가상)", "Courtesy of the Riverside Record Group (invented)"))
                                : Rights.UNSTATED,
                        item ? List.of("ko") : List.of(),
                        Multilingual.NONE,
                        Multilingual.NONE),
                Allied.NONE,
                Multilingual.NONE,
                new Showing(
                        item
                                ? both("잔잔한 강과 그 뒤로 겹겹이 이어지는 언덕", "A calm river with hills receding behind it")
                                : Multilingual.NONE,
                        "",
                        true));
    }

    private static String form(String code) {
        return code.startsWith("INV-1-1") ? "photograph" : code.startsWith("INV-1-2") ? "testimony" : "letter";
    }

    static Multilingual both(String ko, String en) {
        var texts = new java.util.TreeMap<String, String>();
        if (!ko.isEmpty()) {
            texts.put("ko", ko);
        }
        if (!en.isEmpty()) {
            texts.put("en", en);
        }
        return new Multilingual(texts);
    }

    static PublicId id(String text) {
        return new PublicId(UUID.fromString(text));
    }

    static Optional<Unit> unit(List<Unit> units, PublicId id) {
        return units.stream().filter(u -> u.id().equals(id)).findFirst();
    }
}
