#!/usr/bin/env python3
"""Makes every original of the demonstration accession again, into ../accession or the folder named.

The descriptions (*.yaml, _table.csv) are written by hand and are not touched.
"""
import pathlib
import sys

from PIL import Image

import documents as d
import film
import interiors
import landscapes
import maps
import pages
import speech
from documents import comma, put

MARK = "ZWIEBELTURM"  # in every closed original: a test looks for it wherever the public can look


def exif():
    """Facts a camera would have written, all invented; a public image must not carry them on."""
    e = Image.Exif()
    e[0x010F] = "Kamerawerk Nachtfalter"
    e[0x0110] = "Nachtfalter II"
    e[0x0131] = "Nachtfalter Entwickler 3"
    e[0x013B] = "EXIFMARKER Nachtfalter"
    e[0x8298] = "EXIFMARKER Nachtfalter (invented)"
    e[0x0132] = "1999:11:11 07:40:00"
    e[0x8769] = {0x9003: "1999:11:11 07:40:00", 0xA431: "NACHTFALTER-0417", 0xA430: "EXIFMARKER Nachtfalter"}
    e[0x8825] = {1: "S", 2: (12.0, 20.0, 44.16), 3: "W", 4: (123.0, 27.0, 24.12)}  # open ocean
    return e.tobytes()


def letters(out):
    o = out / "01-letters"
    pages.letters(o)
    put(o / "letter-1962-03.txt", "\n".join(d.LETTERS["1962-03"]) + "\n")
    d.hwpx(o / "letter-1965-04.hwpx", "1965년 4월의 편지 (가상)", d.LETTERS["1965-04"])
    put(o / "letter-1968-09.txt", ("\r\n".join(d.LETTERS["1968-09"]) + "\r\n").encode("cp949"))
    pages.letters_pdf(o)
    put(o / "list-of-letters.csv", comma(d.letter_list()))
    interiors.envelope(o)
    raw = o / "envelope.jpg"
    Image.open(raw).save(o / "IMG_0417_Nachtfalter.jpg", quality="keep", exif=exif())
    raw.unlink()
    put(o / "letter-withheld.txt", "1973년 2월 (가상)\n누이에게\n이 편지는 읽고 태워라. 부탁한다.\n확인하는 낱말: " + MARK + "\n물 건너 오라비가\n")


def pictures(out):
    o = out / "02-pictures"
    for make in (landscapes.river, landscapes.village, landscapes.station, landscapes.mountains, landscapes.bridge,
                 interiors.chair, interiors.window, interiors.hands, film.film):
        make(o)
    interiors.drawings(o / "drawings")


def line(out):
    o = out / "03-line"
    maps.line(o)
    pages.register(o)
    d.xlsx(o / "cheotnun-register-1961.xlsx", "1961", [["날짜", "열차", "시각", "향한 곳", "내린 사람", "적음"]] + d.REGISTER)
    put(o / "river-crossings-1958-1962.csv", comma(d.CROSSINGS + d.crossings()))
    put(o / "timetable-1961-summer.txt", d.TIMETABLE.replace("\n", "\r\n").encode("cp949"))


def testimony(out):
    o = out / "04-testimony"
    speech.all_of_it(out)
    maps.remembered(o)
    put(o / "memoir-nine-winters.html", d.MEMOIR)
    put(o / "ferryman-song.txt", d.SONG)
    d.hwpx(o / "withheld" / "intake-form-w4.hwpx", "면담 접수서 (가상)",
           ["면담 접수서 (가상)", "접수 번호: W-4", "때: 2003년 1월 18일", "말한 이: 적지 않음", "동의: 하지 않음", "관리 낱말: " + MARK, "비고: 말한 이가 마음을 바꾸면 센터가 아니라 말한 이가 먼저 연락한다."])
    put(o / "withheld" / "interviewer-notes-w4.txt", "면담자 메모 (가상), 2003년 1월 18일\n\n녹음기를 끄자고 하여 껐다. 삼십 분쯤 아무 말도 하지 않았다.\n차를 두 번 데웠다. 손을 자주 보았다.\n관리 낱말: " + MARK + "\n\n다음 약속은 잡지 않았다. 문은 열어 두었다고 말하였다.\n")


def centre(out):
    o = out / "05-centre"
    pages.report_ko(o)
    pages.report_en(o)
    d.email(o / "lending-the-chair.eml")
    put(o / "gift-agreement-2024-007.txt", "기증 약정서 (가상) / Agreement of gift (invented)\n\n등록번호 2024-007\n기증자: 누이(역할로만 적음). 받는 곳: 하늘기록센터(가상)\n조건 1. 의자에 줄을 치지 않는다.\n조건 2. 1973년 2월의 편지는 누이가 살아 있는 동안 열지 않는다.\n관리 낱말: " + MARK + "\n")
    put(o / "contact-list.csv", comma([["role", "channel", "note"], ["sister", "invented, no number", MARK], ["station-master's daughter", "invented, no number", "writes letters only"], ["carpenter", "invented, no number", "through the Centre"]]))
    put(o / "coding-table-2004.csv", comma([["unit", "source", "said", "independent", "note"],
        ["stream", "HDC-A-04-002", "heard", "yes", ""], ["stream", "HDC-A-04-004", "drawn", "yes", ""],
        ["apricot tree", "HDC-A-04-002", "heard", "yes", ""], ["apricot tree", "HDC-A-04-004", "drawn", "yes", ""],
        ["sixth house", "HDC-A-04-007-01", "said", "yes", "no consent, not used: " + MARK],
        ["writing on snow", "HDC-A-01-001", "yes", "yes", "letter, 1962"],
        ["writing on snow", "HDC-A-04-003", "yes", "yes", "memoir and testimony counted once"]]))


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent / "accession"
    for part in (letters, pictures, line, testimony, centre):
        print(part.__name__, flush=True)
        part(out)


if __name__ == "__main__":
    main()
