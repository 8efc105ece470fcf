package org.larchiveum.extractor.hwp;

import kr.dogfoot.hwplib.object.bodytext.control.Control;
import kr.dogfoot.hwplib.object.bodytext.control.ControlEndnote;
import kr.dogfoot.hwplib.object.bodytext.control.ControlEquation;
import kr.dogfoot.hwplib.object.bodytext.control.ControlFooter;
import kr.dogfoot.hwplib.object.bodytext.control.ControlFootnote;
import kr.dogfoot.hwplib.object.bodytext.control.ControlHeader;
import kr.dogfoot.hwplib.object.bodytext.control.ControlHiddenComment;
import kr.dogfoot.hwplib.object.bodytext.control.ControlIndexMark;
import kr.dogfoot.hwplib.object.bodytext.control.ControlSectionDefine;
import kr.dogfoot.hwplib.object.bodytext.control.ControlTable;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlArc;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlContainer;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlCurve;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlEllipse;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlPolygon;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlRectangle;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlTextArt;
import kr.dogfoot.hwplib.object.bodytext.control.gso.GsoControl;
import kr.dogfoot.hwplib.object.bodytext.control.gso.caption.Caption;
import kr.dogfoot.hwplib.object.bodytext.control.gso.textbox.TextBox;
import kr.dogfoot.hwplib.object.bodytext.control.sectiondefine.BatangPageInfo;
import org.jspecify.annotations.Nullable;

/** What is written in a thing that hangs on a paragraph of an HWP 5 document. */
final class HwpControlText {
    private final HwpText text;

    HwpControlText(HwpText text) {
        this.text = text;
    }

    void append(Control control) {
        switch (control) {
            case ControlTable table -> {
                caption(table.getCaption());
                table.getRowList()
                        .forEach(row -> row.getCellList().forEach(cell -> text.paragraphs(cell.getParagraphList())));
            }
            case ControlHeader header -> text.paragraphs(header.getParagraphList());
            case ControlFooter footer -> text.paragraphs(footer.getParagraphList());
            case ControlFootnote note -> text.paragraphs(note.getParagraphList());
            case ControlEndnote note -> text.paragraphs(note.getParagraphList());
            case ControlHiddenComment comment -> text.paragraphs(comment.getParagraphList());
            case ControlSectionDefine section -> {
                for (BatangPageInfo page : section.getBatangPageInfoList()) {
                    text.masterPage(page);
                }
            }
            case ControlEquation equation -> {
                caption(equation.getCaption());
                text.line(equation.getEQEdit().getScript());
            }
            case ControlIndexMark mark -> {
                text.line(mark.getHeader().getKeyword1());
                text.line(mark.getHeader().getKeyword2());
            }
            case GsoControl shape -> shape(shape);
            default -> {}
        }
    }

    private void shape(GsoControl shape) {
        caption(shape.getCaption());
        switch (shape) {
            case ControlRectangle box -> box(box.getTextBox());
            case ControlEllipse box -> box(box.getTextBox());
            case ControlArc box -> box(box.getTextBox());
            case ControlPolygon box -> box(box.getTextBox());
            case ControlCurve box -> box(box.getTextBox());
            case ControlTextArt art -> text.line(art.getShapeComponentTextArt().getContent());
            case ControlContainer group -> group.getChildControlList().forEach(this::shape);
            default -> {}
        }
    }

    private void caption(@Nullable Caption caption) {
        if (caption != null) {
            text.paragraphs(caption.getParagraphList());
        }
    }

    private void box(@Nullable TextBox box) {
        if (box != null) {
            text.paragraphs(box.getParagraphList());
        }
    }
}
