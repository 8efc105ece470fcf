"""Written pages: letters, a page of the register, and the two reports as PDF."""
import io
import struct
import zlib

import numpy as np
from PIL import Image

from canvas import AMBER, INK, PAPER, Ink, blur, colour, font, grain, image, mix, noise, paper, save, vignette
from documents import LAST_LETTER, LETTERS, REGISTER, REPORT_EN, REPORT_KO


def sheet(lines, seed, size=58, tint=(0xF2, 0xEA, 0xD8), ruled=True, h=1500, w=1100, lead=None, water=0.0, date=None):
    """A page written by hand, folded twice."""
    p = paper(h, w, seed, tint, 0.9)
    lead = lead or int(size * 1.5)
    rng = np.random.default_rng(seed)
    if ruled:
        rules = Ink(h, w)
        for y in range(190, h - 90, lead):
            rules.line([(70, y), (w - 70, y)], 1.4, 255)
        rules.line([(128, 110), (128, h - 70)], 1.4, 200)
        p = mix(p, colour((0x8C, 0x9C, 0xA6)), rules.mask() * 0.45)
    t = Ink(h, w)
    y = 190 - int(size * 0.92)
    if date:
        t.text(w - 110, y - lead * 0.15, date, font("pen", size - 6), 235, "ra")
    y += lead
    for s in lines:
        x = 150 + rng.normal(0, 4)
        for ch in s:
            t.text(x, y + rng.normal(0, 1.2), ch, font("pen", size), int(215 + 40 * rng.random()))
            x += font("pen", size).getlength(ch) + rng.normal(0.6, 0.5)
        y += lead
    fibre = noise(h, w, seed + 5, 3, 2)
    ink = t.mask() * (0.7 + 0.3 * fibre)
    if water:
        stain = np.clip((noise(h, w, seed + 8, 380, 4) + np.linspace(-0.55, 0.42, h)[:, None]) * 4 - 1.6, 0, 1) * water
        ink = ink * (1 - 0.72 * stain) + 0.55 * stain * blur(t.mask(), 9)
        rim = np.clip(stain * (1 - stain) * 4, 0, 1)
        p = mix(p, colour((0xB8, 0x96, 0x62)), np.clip(stain * 0.22 + rim * 0.32, 0, 1))
    p = mix(p, colour((0x25, 0x2A, 0x3C)), ink * 0.88)
    for yy in (h * 0.335, h * 0.667):
        f = Ink(h, w).line([(0, yy), (w, yy + 5)], 3).mask()
        p = mix(p, colour((0x8E, 0x74, 0x4E)), blur(f, 3) * 0.6)
        p = mix(p, colour((0xFF, 0xFB, 0xF2)), np.roll(blur(f, 2), 5, 0) * 0.5)
    return grain(p, seed, 0.018)


def letters(out):
    save(sheet(LETTERS["1962-03"][1:], 701, date="1962년 3월"), out / "letter-1962-03.jpg", 76)
    return save(sheet(LAST_LETTER[1:], 733, ruled=False, water=1.0, date="1974년 10월", lead=92), out / "letter-1974-10-last.jpg", 76)


def register(out):
    h, w = 1300, 1900
    p = paper(h, w, 801, (0xEF, 0xE6, 0xD0), 1.0)
    rules, red = Ink(h, w), Ink(h, w)
    cols = [90, 300, 470, 690, 1010, 1250, 1810]
    for y in range(250, 1240, 62):
        rules.line([(90, y), (1810, y)], 1.4)
    for x in cols:
        red.line([(x, 150), (x, 1240)], 1.8)
    red.line([(90, 150), (1810, 150)], 3).line([(90, 236), (1810, 236)], 3)
    p = mix(p, colour((0x7E, 0x93, 0x98)), rules.mask() * 0.6)
    p = mix(p, colour((0xA8, 0x55, 0x3C)), red.mask() * 0.7)
    head, t = Ink(h, w), Ink(h, w)
    head.text(950, 54, "첫눈역 열차 일지", font("serifbold", 58), 235, "ma")
    for x, s in zip(cols, ("날짜", "열차", "시각", "향한 곳", "내린 사람", "적음")):
        head.text(x + 18, 166, s, font("serif", 36), 220)
    p = mix(p, colour((0x33, 0x2A, 0x24)), head.mask() * 0.85)
    rng = np.random.default_rng(9)
    y = 254
    for row in REGISTER[-15:]:
        for x, s in zip(cols, (row[0][5:].replace("-", ". "), row[1], row[2], row[3], str(row[4]), row[5])):
            t.text(x + 20 + rng.normal(0, 3), y + rng.normal(0, 1.5), s, font("pen", 48), int(205 + 50 * rng.random()))
        y += 62
    p = mix(p, colour((0x25, 0x2A, 0x3C)), t.mask() * (0.65 + 0.3 * noise(h, w, 4, 3, 2)))
    ring = Ink(h, w)
    cx, cy = 1650, 1120
    for r in (104, 96):
        ring.d.ellipse([2 * (cx - r), 2 * (cy - r), 2 * (cx + r), 2 * (cy + r)], outline=230, width=6)
    ring.text(cx, cy - 16, "첫눈역", font("serifbold", 44), 230, "mm", 12)
    ring.text(cx + 6, cy + 34, "역장", font("serif", 32), 230, "mm", 12)
    p = mix(p, colour((0xA0, 0x3A, 0x22)), ring.mask() * (0.2 + 0.55 * (noise(h, w, 15, 12, 4) > 0.4)))
    gutter = np.exp(-np.arange(w) / 60.0)[None, :].repeat(h, 0).astype(np.float32)
    p = mix(p, colour((0x3B, 0x2C, 0x1C)), gutter * 0.55)
    return save(grain(p, 81, 0.018), out / "cheotnun-register-1961-page-48.jpg", 78)


# ---- PDF --------------------------------------------------------------------------------------

class Pdf:
    """The few objects a PDF of pages needs (ISO 32000-1, 7.5), written without dates so that it comes out the same."""

    def __init__(self, title, lang):
        self.objects = [None, None]
        self.pages = []
        self.title, self.lang = title, lang

    def add(self, body):
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data, entries="", packed=True):
        if packed:
            data = zlib.compress(data, 9)
            entries += " /Filter /FlateDecode"
        return self.add(b"<< /Length %d %s >>\nstream\n" % (len(data), entries.encode()) + data + b"\nendstream")

    def page(self, content, resources, width, height):
        c = self.stream(content)
        self.pages.append(self.add(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << %s >> >>"
                                   % (width, height, c, resources.encode())))

    def bytes(self):
        info = self.add(b"<< /Title " + hexed(self.title) + b" /Creator (Larchiveum demonstration, invented) >>")
        self.objects[0] = b"<< /Type /Catalog /Pages 2 0 R /Lang (%s) /ViewerPreferences << /DisplayDocTitle true >> >>" % self.lang.encode()
        self.objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(self.pages), b" ".join(b"%d 0 R" % n for n in self.pages))
        out = io.BytesIO(b"")
        out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        at = []
        for i, body in enumerate(self.objects, 1):
            at.append(out.tell())
            out.write(b"%d 0 obj\n" % i + body + b"\nendobj\n")
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(at) + 1) + b"".join(b"%010d 00000 n \n" % a for a in at))
        out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(at) + 1, info, start))
        return out.getvalue()


def hexed(s):
    return b"<FEFF" + s.encode("utf-16-be").hex().upper().encode() + b">"


TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
%s
endcmap CMapName currentdict /CMap defineresource pop end end"""


def unseen():
    """A TrueType face of two empty glyphs: what is written with it is there to be found, and draws nothing."""
    tables = {
        b"glyf": bytes(4),
        b"head": struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 880, -120, 0, 1000, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1),
        b"hmtx": struct.pack(">Hhh", 1000, 0, 0),
        b"loca": struct.pack(">HHH", 0, 0, 0),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    head, body, at = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, len(tables) * 16 - 64), b"", 12 + 16 * len(tables)
    for name, data in tables.items():
        padded = data + bytes(-len(data) % 4)
        total = sum(struct.unpack(">%dI" % (len(padded) // 4), padded)) & 0xFFFFFFFF
        head += name + struct.pack(">III", total, at + len(body), len(data))
        body += padded
    return head + body + bytes(4)  # some readers doubt a last table that ends with the file


def scanned(pages, title, lang, path, narrow, width=595):
    """Pages as pictures, with their words beneath in an invisible face (text rendering mode 3), as a scanner that reads would make.

    pages: pairs of a picture and its lines, each line (x, y, size, text) in points of the picture;
    narrow: how wide a letter of the picture's face is, in hundredths of its height.
    """
    pdf = Pdf(title, lang)
    ranges = b"\n".join(b"%d beginbfrange\n" % len(part) + b"\n".join(b"<%02X00> <%02XFF> <%02X00>" % (i, i, i) for i in part) + b"\nendbfrange"
                        for part in (range(0, 100), range(100, 200), range(200, 256)))
    tu = pdf.stream(TO_UNICODE % ranges)
    ttf = unseen()
    program = pdf.stream(ttf, "/Length1 %d" % len(ttf))
    glyphs = pdf.stream(b"\x00\x01" * 65536)
    desc = pdf.add(b"<< /Type /FontDescriptor /FontName /Unseen /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontFile2 %d 0 R >>" % program)
    cid = pdf.add(b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unseen /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 [300] 33 126 540] /CIDToGIDMap %d 0 R /FontDescriptor %d 0 R >>" % (glyphs, desc))
    face = pdf.add(b"<< /Type /Font /Subtype /Type0 /BaseFont /Unseen /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (cid, tu))
    for im, lines in pages:
        buf = io.BytesIO()
        im.save(buf, "JPEG", quality=58, optimize=True)
        space = "/DeviceGray" if im.mode == "L" else "/DeviceRGB"
        height = round(width * im.height / im.width)
        k = width / im.width
        x = pdf.stream(buf.getvalue(), "/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent 8 /Filter /DCTDecode" % (im.width, im.height, space), False)
        c = b"q %d 0 0 %d 0 0 cm /P Do Q\nBT 3 Tr %d Tz\n" % (width, height, narrow)
        for lx, ly, size, s in lines:
            c += b"/F %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj\n" % (size * k * 0.9, lx * k, height - (ly + size) * k, s.encode("utf-16-be").hex().upper().encode())
        pdf.page(c + b"ET", "/XObject << /P %d 0 R >> /Font << /F %d 0 R >>" % (x, face), width, height)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pdf.bytes())
    return path


def letters_pdf(out):
    pages = []
    for i, key in enumerate(("1962-03", "1965-04", "1971-12")):
        lines = LETTERS[key]
        p = sheet(lines[1:], 741 + i, date=lines[0], h=1400, w=1000, size=52)
        at = [(150, 190 - 48 + 78 * (k + 1), 52, s) for k, s in enumerate(lines[1:])]
        pages.append((image(p), [(690, 130, 46, lines[0])] + at))
    return scanned(pages, "강을 건넌 편지 세 통 (가상) / Three letters across the river (invented)", "ko", out / "letters-facsimile.pdf", 62)


def report_ko(out):
    """The report in Korean: set in type, as if printed and scanned."""
    h, w = 1640, 1160
    pages = []
    number = [0]

    def start():
        number[0] += 1
        return Ink(h, w, 1), [], np.zeros((h, w), np.float32)

    cover, lines, _ = start()
    for k, r in enumerate(range(60, 420, 44)):
        cover.d.ellipse([w / 2 - r, 560 - r, w / 2 + r, 560 + r], outline=max(40, 220 - 22 * k), width=2)
    cover.dot(w / 2, 560, 9)
    for y, s, f, size in ((1060, REPORT_KO["title"], "serifbold", 62), (1150, REPORT_KO["subtitle"], "serif", 32),
                          (1400, "하늘기록센터(가상)", "serif", 34), (1452, "2004", "serif", 30), (1530, "이 보고서와 그 안의 모든 사람, 기관, 장소는 지어낸 것입니다.", "serif", 24)):
        cover.text(w / 2, y, s, font(f, size), 240, "ma")
        lines.append((w / 2 - font(f, size).getlength(s) / 2, y, size, s))
    pages.append((cover, lines))
    for page in REPORT_KO["pages"]:
        m, lines, _ = start()
        y = 150
        for kind, body in page:
            f, size, lead = {"h": ("serifbold", 42, 74), "p": ("serif", 28, 50), "t": ("serif", 25, 46), "c": ("serif", 23, 40)}[kind if kind != "chart" else "c"]
            if kind == "chart":
                top = max(v for _, v in body)
                for k, (name, v) in enumerate(body):
                    x = 170 + k * 66
                    m.d.rectangle([x, y + 330 - 300 * v / top, x + 40, y + 330], fill=210)
                    m.text(x + 20, y + 338, name, font("serif", 20), 230, "ma")
                    m.text(x + 20, y + 300 - 300 * v / top, str(v), font("serif", 21), 230, "ma")
                    lines.append((x, y + 338, 20, f"{name} {v}"))
                y += 410
                continue
            for para in (body if isinstance(body, list) else [body]):
                if kind == "t":
                    for k, cell in enumerate(para):
                        m.text((150, 330, 560, 860)[k], y, cell, font(f, size), 235)
                    lines.append((150, y, size, "  ".join(para)))
                    m.d.line([(150, y + 40), (1010, y + 40)], fill=90)
                    y += lead
                    continue
                row = ""
                for word in para.split(" "):
                    trial = (row + " " + word).strip()
                    if font(f, size).getlength(trial) > 860:
                        m.text(150, y, row, font(f, size), 240)
                        lines.append((150, y, size, row))
                        row, y = word, y + lead
                    else:
                        row = trial
                m.text(150, y, row, font(f, size), 240)
                lines.append((150, y, size, row))
                y += lead + (18 if kind == "p" else 8)
            y += 14
        m.text(w / 2, 1540, f"— {number[0] - 1} —", font("serif", 24), 220, "ma")
        pages.append((m, lines))
    done = []
    for i, (m, lines) in enumerate(pages):
        p = paper(h, w, 900 + i, (0xF6, 0xF2, 0xEA), 0.3)
        p = mix(p, colour(INK), m.mask() * (0.8 + 0.2 * noise(h, w, 950 + i, 3, 2)) * 0.94)
        done.append((image(grain(p, 970 + i, 0.012)).convert("L"), lines))
    return scanned(done, REPORT_KO["title"] + " (가상)", "ko", out / "report-2004-ko.pdf", 101)


def report_en(out):
    """The summary in English: born digital, in one of the faces every reader has."""
    pdf = Pdf(REPORT_EN["title"] + " (invented)", "en")
    roman = pdf.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    bold = pdf.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
    fonts = "/Font << /R %d 0 R /B %d 0 R >>" % (roman, bold)

    def esc(s):
        return s.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")

    for i, page in enumerate(REPORT_EN["pages"]):
        c, y = b"", 560.0 if i == 0 else 760.0
        if i == 0:
            for r in range(4, 110, 13):
                k = 0.5523 * r
                x0, y0 = 297.5, 700
                c += (b"0.6 0.34 0.04 RG 0.5 w %f %f m %f %f %f %f %f %f c %f %f %f %f %f %f c %f %f %f %f %f %f c %f %f %f %f %f %f c S\n"
                      % (x0 + r, y0, x0 + r, y0 + k, x0 + k, y0 + r, x0, y0 + r, x0 - k, y0 + r, x0 - r, y0 + k, x0 - r, y0,
                         x0 - r, y0 - k, x0 - k, y0 - r, x0, y0 - r, x0 + k, y0 - r, x0 + r, y0 - k, x0 + r, y0))
        c += b"BT\n"
        for kind, s in page:
            f, size, lead, wide = {"h": (b"B", 19, 26, 40), "s": (b"B", 12, 22, 66), "p": (b"R", 10.8, 17, 80)}[kind]
            row = ""
            for word in s.split(" ") + [None]:
                if word is None or len(row) + 1 + len(word) > wide:
                    c += b"/%s %.1f Tf 1 0 0 1 80 %.1f Tm (%s) Tj\n" % (f, size, y, esc(row))
                    y -= lead
                    row = word or ""
                else:
                    row = (row + " " + word).strip()
            y -= 8
        c += b"/R 9 Tf 1 0 0 1 80 48 Tm (%s) Tj\nET" % esc(f"{i + 1}   Invented. Every person, institution and place in this document is imaginary.")
        pdf.page(c, fonts, 595, 842)
    path = out / "summary-2004-en.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pdf.bytes())
    return path
