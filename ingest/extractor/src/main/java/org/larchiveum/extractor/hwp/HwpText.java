package org.larchiveum.extractor.hwp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.object.bodytext.ParagraphListInterface;
import kr.dogfoot.hwplib.object.bodytext.Section;
import kr.dogfoot.hwplib.object.bodytext.control.Control;
import kr.dogfoot.hwplib.object.bodytext.control.ControlAdditionalText;
import kr.dogfoot.hwplib.object.bodytext.control.ControlOverlappingLetter;
import kr.dogfoot.hwplib.object.bodytext.control.sectiondefine.BatangPageInfo;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.object.bodytext.paragraph.memo.Memo;
import kr.dogfoot.hwplib.object.bodytext.paragraph.text.HWPChar;
import kr.dogfoot.hwplib.object.etc.HWPString;
import org.jspecify.annotations.Nullable;

/**
 * Everything written in an HWP 5 document, one paragraph a line, what hangs on a paragraph (table, text box, note) after it.
 * The library's own extractor leaves out master pages, captions, overlapped letters, ruby text and memos.
 */
final class HwpText {
    private final StringBuilder text = new StringBuilder();
    private final HwpControlText controls = new HwpControlText(this);

    private HwpText() {}

    static String of(HWPFile document) {
        HwpText walk = new HwpText();
        for (Section section : document.getBodyText().getSectionList()) {
            walk.paragraphs(section);
            walk.masterPage(section.getLastBatangPageInfo());
            walk.masterPage(section.getAnyBatangPageInfo());
        }
        List<Memo> memos = document.getBodyText().getMemoList();
        if (memos != null) {
            memos.forEach(memo -> walk.paragraphs(memo.getParagraphList()));
        }
        return walk.text.toString();
    }

    /** Appends a list of paragraphs, and does nothing when the document has none in that place. */
    void paragraphs(@Nullable ParagraphListInterface list) {
        if (list == null) {
            return;
        }
        for (Paragraph paragraph : list) {
            paragraph(paragraph);
        }
    }

    void masterPage(@Nullable BatangPageInfo page) {
        if (page != null) {
            paragraphs(page.getParagraphList());
        }
    }

    void line(@Nullable HWPString string) {
        String value = string(string);
        if (!value.isBlank()) {
            text.append(value).append('\n');
        }
    }

    private void paragraph(Paragraph paragraph) {
        List<Control> hanging = paragraph.getControlList() == null ? List.of() : paragraph.getControlList();
        int start = text.length();
        if (paragraph.getText() != null) {
            int next = 0;
            for (HWPChar letter : paragraph.getText().getCharList()) {
                switch (letter.getType()) {
                    case Normal -> text.append((char) letter.getCode());
                    case ControlChar -> text.append(blank(letter.getCode()));
                    case ControlInline -> text.append(letter.getCode() == 9 ? "\t" : "");
                    case ControlExtend -> {
                        if (next < hanging.size()) {
                            within(hanging.get(next));
                        }
                        next++;
                    }
                }
            }
        }
        if (text.length() > start) {
            text.append('\n');
        }
        for (Control control : hanging) {
            controls.append(control);
        }
    }

    /** Letters that stand in the line itself although the format keeps them in a control. */
    private void within(Control control) {
        if (control instanceof ControlOverlappingLetter overlap && overlap.getHeader() != null) {
            overlap.getHeader().getOverlappingLetterList().forEach(letter -> text.append(string(letter)));
        } else if (control instanceof ControlAdditionalText ruby && ruby.getHeader() != null) {
            String above = string(ruby.getHeader().getSubText());
            text.append(string(ruby.getHeader().getMainText()));
            if (!above.isBlank()) {
                text.append('(').append(above).append(')');
            }
        }
    }

    /** What a control character of one unit stands for (HWP Document File Formats 5.0, table 6). */
    private static String blank(int code) {
        return switch (code) {
            case 10 -> "\n";
            case 24 -> "-";
            case 30 -> "\u00a0";
            case 31 -> " ";
            default -> "";
        };
    }

    private static String string(@Nullable HWPString string) {
        if (string == null || string.getBytes() == null) {
            return "";
        }
        String value = new String(string.getBytes(), StandardCharsets.UTF_16LE);
        return value.replace("\0", "");
    }
}
