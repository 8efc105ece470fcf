"""The maps: the camp as it was remembered, the railway line, and the frames of the short film."""
import math

import numpy as np

from canvas import (AMBER, CANDLE, INK, NIGHT, PAPER, Ink, blur, colour, flat, font, glow, grain, mix, noise, paper,
                    save, smooth, vignette)


def remembered(out):
    h, w = 1500, 2000
    sheet = paper(h, w, 501, (0xF1, 0xEA, 0xDA), 0.9)
    lead, brown, tooth = Ink(h, w), Ink(h, w), noise(h, w, 511, 4, 2)
    n = [0]

    def pen(pts, width=3.2, v=215, wobble=1.3, m=None):
        n[0] += 1
        (m or lead).line(pts, width, v, width * 0.8, seed=n[0], wobble=wobble)

    def box(x, y, bw, bh, tilt=0.0, hatch=0, v=220):
        c, s = math.cos(tilt), math.sin(tilt)
        q = [(x + a * c - b * s, y + a * s + b * c) for a, b in ((0, 0), (bw, 0), (bw, bh), (0, bh))]
        for a, b in zip(q, q[1:] + q[:1]):
            pen([(a[0] - 4 * (b[0] - a[0]) / 100, a[1]), ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 1), b], 3.2, v)
        for k in range(hatch):
            t = (k + 0.5) / hatch
            pen([(q[0][0] + (q[1][0] - q[0][0]) * t, q[0][1] + (q[1][1] - q[0][1]) * t),
                 (q[3][0] + (q[2][0] - q[3][0]) * max(0, t - 0.12), q[3][1] + (q[2][1] - q[3][1]) * max(0, t - 0.12))], 1.5, 120)

    def say(x, y, s, size=44, angle=0, m=None, v=230):
        (m or lead).text(x, y, s, font("pen", size), v, "la", angle)

    # the hills that stood around it
    for k, pts in enumerate(([(90, 330), (260, 190), (380, 250), (560, 130), (700, 230), (860, 160), (1010, 262)],
                             [(1010, 240), (1180, 140), (1330, 236), (1500, 150), (1660, 246), (1830, 180), (1930, 300)])):
        pen(pts, 4, 190)
        for x, y in smooth(pts, 26)[2:-2]:
            pen([(x, y + 10), (x - 8, y + 34 + 22 * math.sin(x * 0.7) ** 2)], 1.5, 105)
    # the stream, drawn the way water is drawn
    for k in range(3):
        pen([(1560 + 12 * k, 300), (1500 + 13 * k, 470), (1600 + 13 * k, 660), (1560 + 14 * k, 860), (1690 + 13 * k, 1060), (1660 + 12 * k, 1420)], 2.2, 150, m=brown)
    # fence: two lines, ticks between; it was drawn three times over at the gate
    fence = [(330, 420), (820, 366), (1400, 400), (1452, 760), (1400, 1150), (900, 1236), (380, 1190), (286, 800), (330, 420)]
    pen(fence, 4, 235)
    pen([(x + (900 - x) * 0.026, y + (800 - y) * 0.03) for x, y in fence], 2.4, 190)
    path = smooth(fence, 27)
    for (x, y), (x2, y2) in zip(path, path[1:]):
        dx, dy = x2 - x, y2 - y
        pen([(x - dy * 0.28, y + dx * 0.28), (x + dy * 0.5, y - dx * 0.5)], 1.9, 190, 0.6)
    for x, y in ((330, 420), (1400, 400), (1400, 1150), (380, 1190)):
        box(x - 30, y - 34, 60, 60, 0.06)
        pen([(x - 30, y - 34), (x, y - 66), (x + 30, y - 34)], 3.2)
    say(196, 356, "망루", 40)
    say(1180, 300, "망루 (밤에 불)", 40)
    # gate
    pen([(620, 1214), (612, 1268)], 7), pen([(740, 1224), (744, 1276)], 7)
    for k in range(3):
        pen([(630, 1230 + k * 4), (680, 1262 - k * 3), (734, 1238 + k * 2)], 2.4, 170)
    say(584, 1290, "문 — 들어온 날은 눈이 왔다", 48, 1)
    # barracks, hatched
    for r in range(2):
        for k in range(4):
            box(430 + 190 * k, 520 + 150 * r, 150, 74, 0.02 * (k - 1), 7)
            say(486 + 190 * k, 534 + 150 * r, str(1 + k + 4 * r), 46)
    pen([(418, 756), (404, 812), (600, 824)], 2, 150), say(424, 826, "우리는 여섯째 집", 48, 0, brown)
    box(1240, 480, 120, 96, 0.05, 5), say(1226, 590, "부엌", 44)
    box(1262, 720, 96, 150, -0.04), say(1246, 884, "창고?", 44)
    # yard, well, tree, school
    lead.d.ellipse([2 * 862, 2 * 880, 2 * 936, 2 * 948], outline=220, width=6)
    lead.d.ellipse([2 * 874, 2 * 890, 2 * 924, 2 * 936], outline=170, width=4)
    say(946, 888, "우물", 46)
    pen([(700, 1040), (702, 964)], 6)
    for k in range(9):
        a = -math.pi / 2 + (k - 4) * 0.33
        pen([(702, 976), (702 + 40 * math.cos(a), 976 + 44 * math.sin(a)), (702 + 76 * math.cos(a + 0.2), 972 + 70 * math.sin(a))], 2.4, 190)
    say(500, 1052, "살구나무 한 그루 (꽃은 두 번 보았다)", 46, 0, brown)
    box(1040, 980, 170, 92, 0.03, 0, 140)
    for x0, y0, x1, y1 in ((1046, 976, 1206, 1072), (1206, 984, 1050, 1070)):
        pen([(x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2), (x1, y1)], 1.6, 90)
    say(1006, 1082, "학교라고 불렀으나 책은 없었다", 42)
    # the field, and the way to it
    for k in range(11):
        pen([(70, 760 + 44 * k), (160, 752 + 44 * k), (236 - 2 * k, 764 + 44 * k)], 2, 140)
    say(60, 690, "옥수수밭", 46)
    for k in range(26):
        x = 1740 - k * 4 + 34 * math.sin(k / 4)
        pen([(x, 420 + 36 * k), (x - 3, 438 + 36 * k)], 3.2, 200)
    say(1786, 470, "첫눈역 쪽", 50), say(1782, 522, "(걸어서 이틀)", 42), say(1716, 1060, "냇물. 먼여울강으로", 42, 0, brown), say(1716, 1108, "흘러간다고 들었다", 42, 0, brown)
    # blank places, said to be blank
    for cx, cy, r in ((1120, 836, 108),):
        for k in range(26):
            a = k * 2 * math.pi / 26
            pen([(cx + r * math.cos(a), cy + r * 0.62 * math.sin(a)), (cx + r * math.cos(a + 0.13), cy + r * 0.62 * math.sin(a + 0.13))], 2.2, 150, 0.3)
    say(1036, 814, "기억나지 않음", 44, 0, None, 190)
    say(92, 62, "안개골 — 기억으로 그림", 92)
    say(98, 1372, "자 없이 그렸다. 걸음으로 재었으나 걸음이 해마다 짧아졌다.", 50)
    say(98, 1428, "2003년 겨울. 강을 건너온 뒤에.", 46)
    lead.d.ellipse([2 * 1800, 2 * 1240, 2 * 1906, 2 * 1346], outline=200, width=5)
    pen([(1853, 1330), (1853, 1296), (1853, 1262)], 3), say(1822, 1350, "해 뜨는 쪽?", 38)
    say(1842, 1276, "?", 54)
    catch = 0.55 + 0.45 * np.clip((tooth - 0.3) * 4, 0, 1)
    p = mix(sheet, colour((0x33, 0x33, 0x38)), lead.mask() * catch * 0.86)
    p = mix(p, colour((0x8A, 0x4E, 0x12)), brown.mask() * catch * 0.92)
    smudge = np.clip(noise(h, w, 540, 300, 4) - 0.55, 0, 1) * blur(lead.mask(), 16)
    p = mix(p, colour((0x55, 0x52, 0x50)), np.clip(smudge * 1.2, 0, 0.3))
    for pts, across in (([(0, 502), (w, 496)], 0), ([(0, 1004), (w, 998)], 0), ([(668, 0), (664, h)], 1), ([(1336, 0), (1332, h)], 1)):
        f = Ink(h, w).line(pts, 3).mask()
        p = mix(p, colour((0x8E, 0x74, 0x4E)), blur(f, 3) * 0.75)
        p = mix(p, colour((0xFF, 0xFB, 0xF2)), np.roll(blur(f, 2), 5, across) * 0.5)
        p = p * (1 - 0.035 * blur(Ink(h, w).line(pts, 90).mask(), 50))[..., None]
    for x, y, a in ((20, 480, 0.1), (1290, 1446, 1.52)):
        c, s = math.cos(a), math.sin(a)
        t = Ink(h, w).poly([(x + u * c - v * s, y + u * s + v * c) for u, v in ((-60, -26), (110, -26), (110, 26), (-60, 26))]).mask()
        p = mix(p, colour((0xD9, 0xB8, 0x6C)), t * 0.42)
    return save(grain(p, 51, 0.02), out / "angaegol-remembered.jpg", 80)


def line(out):
    h, w = 1240, 1900
    p = paper(h, w, 601, (0xF5, 0xF1, 0xE7), 0.45)
    ys, xs = np.mgrid[0:h, 0:w].astype(np.float32)
    run = [(-20, 520), (240, 600), (520, 560), (760, 660), (1010, 610), (1260, 700), (1540, 640), (1930, 720)]
    course = smooth(run, 6)
    near = np.full((h, w), 1e9, np.float32)
    for x, y in course[::3]:
        near = np.minimum(near, np.hypot(xs - x, (ys - y) * 1.15))
    land = noise(h, w, 617, 420, 5, 0.5) * 1.15 + np.clip(near / 560, 0, 1) ** 0.8 * 0.9
    gy, gx = np.gradient(land)
    slope = np.hypot(gx, gy) + 1e-6
    step = 0.075
    away = np.abs(((land / step) % 1) - 0.5)
    thin = np.clip(1.2 - (0.5 - away) * step / slope, 0, 1)
    thick = np.clip(1.9 - np.abs(((land / (5 * step)) % 1) - 0.5 - 0) * 0 - (0.5 - np.abs(((land / (5 * step)) % 1) - 0.5)) * 5 * step / slope, 0, 1)
    dry = np.clip((near - 40) / 30, 0, 1)
    p = mix(p, colour((0x9B, 0x74, 0x43)), np.clip(thin * 0.42 + thick * 0.4, 0, 0.8) * dry)
    light = np.clip(0.5 - (gx + gy) * 120, 0, 1)
    p = p * (0.9 + 0.12 * light)[..., None]
    water = Ink(h, w).line(run, 44, 255, 66).mask()
    p = mix(p, colour((0xC6, 0xD0, 0xD2)), water * 0.95)
    edge = np.clip(blur(water, 2) * (1 - blur(water, 2)) * 4, 0, 1)
    p = mix(p, colour((0x4E, 0x62, 0x70)), edge * 0.8)
    for k in (-9, 6):
        p = mix(p, colour((0x6E, 0x84, 0x90)), Ink(h, w).line([(x, y + k) for x, y in run], 1.3).mask() * 0.6)
    rail = [(80, 1120), (330, 980), (520, 860), (700, 770), (930, 716), (1130, 760), (1330, 800), (1500, 560), (1640, 380), (1830, 190)]
    m, white = Ink(h, w), Ink(h, w)
    m.line(rail, 7)
    pts = smooth(rail, 26)
    for a, b in zip(pts[::2], pts[1::2]):
        white.line([tuple(a), tuple(b)], 3.6)
    cut = np.hypot(xs - 1424, ys - 676) < 72
    p = mix(p, colour(INK), m.mask() * ~cut)
    p = mix(p, colour((0xFA, 0xF7, 0xF0)), white.mask() * ~cut)
    for k in range(9):
        t = k / 8
        x, y = 1392 + 62 * t, 744 - 138 * t
        p = mix(p, colour(AMBER), Ink(h, w).dot(x, y, 3.6).mask())
    t, halo, amber = Ink(h, w), Ink(h, w), Ink(h, w)

    def station(x, y, ko, en, dx=20, dy=-16, end=False):
        halo.dot(x, y, 15)
        t.dot(x, y, 11)
        (amber if end else halo).dot(x, y, 6)
        for ox in range(-3, 4):
            for oy in range(-3, 4):
                if ox * ox + oy * oy <= 10:
                    halo.text(x + dx + ox, y + dy + oy, ko, font("serifbold", 34), 225)
                    halo.text(x + dx + ox, y + dy + 42 + oy, en, font("serif", 20), 225)
        t.text(x + dx, y + dy, ko, font("serifbold", 34))
        t.text(x + dx, y + dy + 42, en, font("serif", 20), 200)

    dots = Ink(h, w)
    station(330, 980, "솔바람", "Solbaram", 24, -10)
    station(700, 770, "살구재", "Salgujae", -40, 34)
    station(930, 716, "첫눈역", "Cheotnun", -30, 34, True)
    station(1330, 800, "첫눈 나루", "Cheotnun Landing", 28, -6, True)
    station(1500, 560, "달무리 나루", "Dalmuri Landing", 30, -22, True)
    station(1640, 380, "달무리", "Dalmuri", 28, -16)
    p = mix(p, colour((0xF7, 0xF4, 0xEE)), halo.mask() * 0.9)
    p = mix(p, colour(INK), np.clip(t.mask() - amber.mask(), 0, 1))
    p = mix(p, colour((0xF7, 0xF4, 0xEE)), np.clip(halo.mask() * 0, 0, 1))
    p = mix(p, colour(CANDLE), amber.mask())
    words = Ink(h, w)
    words.text(262, 600, "먼  여  울  강", font("serif", 42), 255, "lm", 8)
    words.text(1590, 652, "Meon-yeoul River", font("serif", 30), 245, "lm", -11)
    p = mix(p, colour((0x24, 0x38, 0x48)), words.mask())
    # title block and scale
    x0, y0 = 70, 66
    c = Ink(h, w).poly([(x0, y0), (x0 + 620, y0), (x0 + 620, y0 + 238), (x0, y0 + 238)]).mask()
    p = mix(p, colour((0xF7, 0xF4, 0xEE)), c * 0.95)
    b = Ink(h, w)
    for q in (0, 8):
        b.d.rectangle([2 * (x0 + q), 2 * (y0 + q), 2 * (x0 + 620 - q), 2 * (y0 + 238 - q)], outline=255, width=4 if q == 0 else 2)
    b.text(x0 + 34, y0 + 28, "먼여울선 선로도", font("serifbold", 50))
    b.text(x0 + 34, y0 + 98, "The Meon-yeoul Line, 1958", font("serif", 30))
    b.text(x0 + 34, y0 + 142, "가상의 지역 · An invented region", font("serif", 24), 200)
    for k in range(4):
        b.d.rectangle([2 * (x0 + 36 + 90 * k), 2 * (y0 + 196), 2 * (x0 + 126 + 90 * k), 2 * (y0 + 206)], fill=255 if k % 2 == 0 else 0, outline=255, width=2)
        b.text(x0 + 36 + 90 * k, y0 + 206, str(5 * k), font("serif", 17), 230, "ma")
    b.text(x0 + 396, y0 + 206, "20 km", font("serif", 17), 230, "ma")
    b.d.rectangle([2 * 30, 2 * 30, 2 * (w - 30), 2 * (h - 30)], outline=255, width=5)
    b.d.rectangle([2 * 40, 2 * 40, 2 * (w - 40), 2 * (h - 40)], outline=255, width=2)
    p = mix(p, colour(INK), b.mask() * 0.9)
    n = Ink(h, w).text(1236, 648, "1961. 11. 이후 끊김", font("pen", 50), 255, "la", 6).mask()
    p = mix(p, colour((0xF7, 0xF4, 0xEE)), np.clip(blur(n, 4) * 3, 0, 0.8))
    p = mix(p, colour(AMBER), n)
    f = Ink(h, w).line([(950, 0), (946, h)], 3).mask()
    p = mix(p, colour((0x8E, 0x74, 0x4E)), blur(f, 3) * 0.6)
    return save(grain(vignette(p, 0.16, (0x6B, 0x55, 0x38)), 61, 0.016), out / "meon-yeoul-line-1958.jpg", 80)
