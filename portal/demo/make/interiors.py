"""The pictures indoors: the chair, the window, the hands, the envelope; and a child's drawings."""
import math

import numpy as np
from PIL import Image

from canvas import (AMBER, CANDLE, INK, NIGHT, PAPER, Ink, blur, colour, dust, flat, font, glow, grain, image, mix,
                    mount, noise, paper, save, stops, vignette)


def chair(out):
    h, w = 1500, 1200
    p = stops([(0, (0x4A, 0x45, 0x3F)), (0.5, (0x6C, 0x64, 0x58)), (1, (0x59, 0x52, 0x48))], np.linspace(0, 1, h)[:, None].repeat(w, 1))
    p = p * (0.86 + 0.28 * noise(h, w, 3, 220, 6)[..., None])
    p = p * (0.94 + 0.12 * noise(h, w, 4, 9, 2)[..., None])
    floor_y = 1010
    floor = Ink(h, w).poly([(0, floor_y), (w, floor_y), (w, h), (0, h)]).mask()
    boards = noise(h, w, 18, 40, 4, stretch=16)
    f = stops([(0, (0x33, 0x2C, 0x25)), (1, (0x4B, 0x40, 0x34))], boards)
    p = mix(p, f, floor)
    seams = Ink(h, w)
    for x in range(-1500, 2800, 210):
        seams.line([(600 + (x - 600) * 0.42, floor_y), (x, h)], 1.6, 170, 3.4)
    p = mix(p, colour((0x1C, 0x18, 0x15)), seams.mask() * 0.8)
    skirt = Ink(h, w).poly([(0, floor_y - 44), (w, floor_y - 44), (w, floor_y), (0, floor_y)]).mask()
    p = mix(p, colour((0x30, 0x2A, 0x24)), skirt * 0.85)
    # the light of a window that is not in the picture: on the wall, then over the floor
    light = Ink(h, w)
    quad = lambda u, v: (560 + 470 * u - 60 * v, 190 + 690 * v + 90 * u)
    for i in range(2):
        for j in range(3):
            a, b = i * 0.5 + 0.018, i * 0.5 + 0.482
            c, d = j / 3 + 0.014, (j + 1) / 3 - 0.014
            light.poly([quad(a, c), quad(b, c), quad(b, d), quad(a, d)])
    # the chair, a quarter turned
    c = Ink(h, w)
    seat = [(352, 905), (640, 880), (716, 962), (400, 996)]
    c.poly(seat).poly([(400, 996), (716, 962), (716, 984), (400, 1020)]).poly([(352, 905), (400, 996), (400, 1020), (352, 928)])
    c.line([(362, 920), (350, 1228)], 21, ends=17)
    c.line([(632, 900), (646, 1176)], 19, ends=15)
    c.line([(410, 1010), (402, 1336)], 23, ends=18)
    c.line([(704, 976), (722, 1282)], 22, ends=17)
    c.line([(360, 915), (322, 470)], 21, ends=16)
    c.line([(636, 888), (628, 446)], 20, ends=16)
    for y, t in ((500, 40), (626, 22), (744, 22)):
        k = (915 - y) / 445
        x0, x1 = 360 - 38 * k, 636 - 8 * k
        c.line([(x0, y), ((x0 + x1) / 2, y - 27), (x1, y - 20)], t)
    c.line([(354, 1120), (648, 1080)], 11).line([(406, 1208), (714, 1160)], 12).line([(354, 1120), (406, 1208)], 11).line([(648, 1080), (714, 1160)], 11)
    body = c.mask()
    # its shadow, long on the floor, bent up the wall
    s = Ink(h, w)
    sh = lambda x, y: (x - 210 - (1336 - y) * 0.33, 1344 - (1336 - y) * 0.34)
    s.poly([sh(*q) for q in seat])
    for a, b, t in (((362, 920), (350, 1228), 18), ((632, 900), (646, 1176), 16), ((410, 1010), (402, 1336), 20), ((704, 976), (722, 1282), 18)):
        s.line([sh(*a), (b[0] - 4, b[1])], t)
    p = mix(p, colour((0x10, 0x0E, 0x0C)), blur(s.mask(), 9) * 0.55 * floor)
    wall_light = blur(light.mask(), 4.5) * (1 - floor)
    p = mix(p, np.clip(p * 1.9 + colour((0x42, 0x2C, 0x0E)) * 1.0, 0, 1), wall_light * (0.55 + 0.25 * noise(h, w, 23, 170, 5)))
    spill = Ink(h, w).poly([(510, 1012), (940, 1012), (1110, 1330), (560, 1330)]).mask()
    cross = Ink(h, w).line([(724, 1010), (832, 1332)], 18).line([(520, 1150), (1020, 1150)], 14).mask()
    p = mix(p, np.clip(p * 1.7 + colour((0x38, 0x24, 0x0A)), 0, 1), blur(np.clip(spill - cross, 0, 1), 9) * 0.75 * floor)
    # the shadow of the back on the lit wall
    b = Ink(h, w)
    for x0, y0, x1, y1, t in ((648, 960, 640, 500, 16), (906, 960, 908, 470, 16)):
        b.line([(x0, y0), (x1, y1)], t)
    for y, t in ((520, 36), (650, 20), (770, 20)):
        b.line([(642, y), (770, y - 24), (908, y - 18)], t)
    p = mix(p, colour((0x2A, 0x22, 0x18)), blur(b.mask(), 7) * (1 - floor) * 0.72)
    wood = stops([(0, (0x1C, 0x16, 0x11)), (1, (0x3A, 0x2B, 0x1D))], noise(h, w, 31, 30, 4, stretch=0.2))
    p = mix(p, wood, body)
    rim = Ink(h, w)
    rim.line([(640, 880), (716, 962)], 4).line([(400, 996), (716, 962)], 3)
    rim.line([(727, 1010), (729, 1276)], 2.6).line([(637, 470), (645, 880)], 2.6).line([(338, 480), (480, 452), (620, 458)], 3)
    p = mix(p, colour((0xE8, 0xB5, 0x6C)), rim.mask() * body * 0.9)
    # a folded paper on the seat
    note = Ink(h, w).poly([(470, 926), (560, 914), (596, 944), (500, 958)]).mask()
    p = mix(p, colour((0xE9, 0xE1, 0xD2)), note)
    p = mix(p, colour((0x8E, 0x84, 0x74)), Ink(h, w).line([(515, 920), (548, 951)], 2).mask())
    p = grain(vignette(p, 0.62), 6, 0.035)
    return save(mount(dust(p, 5, 46), 14, 0.05), out / "the-chair-kept-for-him.jpg", 78)


def window(out):
    h, w = 1500, 1180
    p = flat(h, w, (0x14, 0x15, 0x18)) * (0.85 + 0.3 * noise(h, w, 2, 260, 5)[..., None])
    x0, x1, y0, y1 = 190, 990, 150, 1160
    gh, gw = y1 - y0, x1 - x0
    horizon = 640
    v = stops([(0, (0x27, 0x34, 0x44)), (0.55, (0x6C, 0x7A, 0x86)), (0.9, (0xD8, 0xC4, 0xA4)), (1, (0xEB, 0xCB, 0x98))],
              np.clip(np.linspace(0, gh / horizon, gh), 0, 1)[:, None].repeat(gw, 1))
    from canvas import below, profile
    for i in range(3):
        line = horizon - (130 - 40 * i) * profile(gw, 401 + i, 330 - 60 * i, 8) - 12 + 14 * i
        v = mix(v, mix(colour((0x8C, 0x8C, 0x8C)), colour((0x35, 0x3B, 0x44)), i / 2), below(gh, line))
    from landscapes import water
    v[horizon:] = water(v, horizon, 19, 20, 0.95)
    bank = Ink(gh, gw).poly([(0, 760), (220, 742), (520, 770), (gw, 748), (gw, gh), (0, gh)]).mask()
    v = mix(v, colour((0xA9, 0xAD, 0xB2)), bank * (0.75 + 0.25 * noise(gh, gw, 8, 120, 4)))
    lamp = (236, horizon - 26)
    v = mix(v, colour(CANDLE), np.clip(glow(gh, gw, *lamp, 60, 2.6) * 0.9 + Ink(gh, gw).dot(*lamp, 4).mask(), 0, 1))
    # frost grows from the edges of each pane; in one, someone has breathed a round hole
    frost = np.zeros((gh, gw), np.float32)
    cols, rows = 2, 3
    ys, xs = np.mgrid[0:gh, 0:gw].astype(np.float32)
    for i in range(cols):
        for j in range(rows):
            ax, bx, ay, by = gw * i / cols, gw * (i + 1) / cols, gh * j / rows, gh * (j + 1) / rows
            inside = (xs >= ax) & (xs < bx) & (ys >= ay) & (ys < by)
            edge = np.minimum(np.minimum(xs - ax, bx - xs), (by - ys) * 0.75)
            edge = np.minimum(edge, (ys - ay) * 1.6)
            frost = np.where(inside, np.exp(-np.clip(edge, 0, None) / (34 + 16 * j)), frost)
    fern = noise(gh, gw, 51, 60, 7, 0.68)
    frost = np.clip(frost * 1.5 * (0.25 + 1.5 * fern) - 0.12, 0, 1)
    hole = np.sqrt((xs - 238) ** 2 + (ys - 560) ** 2)
    veil = np.where((xs < gw / 2) & (ys > gh / 3) & (ys < gh * 2 / 3), np.clip((hole - 104) / 34, 0, 1), 0) * (0.35 + 0.55 * fern)
    frost = np.maximum(frost, veil)
    soft = blur(v, 7)
    v = mix(v, mix(soft, np.broadcast_to(colour((0xE9, 0xEC, 0xEE)), v.shape), 0.62), frost)
    crystals = Ink(gh, gw)
    rng = np.random.default_rng(33)

    def branch(x, y, a, length, depth):
        ex, ey = x + length * math.cos(a), y + length * math.sin(a)
        crystals.line([(x, y), ((x + ex) / 2 + rng.normal(0, 2), (y + ey) / 2 + rng.normal(0, 2)), (ex, ey)], 1.1 + depth * 0.35, int(110 + 30 * depth), 0.6)
        if depth:
            for t in np.linspace(0.25, 0.9, 4):
                for side in (-1, 1):
                    branch(x + (ex - x) * t, y + (ey - y) * t, a + side * (0.75 + rng.normal(0, 0.12)), length * 0.42 * (1.15 - t), depth - 1)

    for _ in range(34):
        i, j = rng.integers(0, cols), rng.integers(0, rows)
        x = gw * i / cols + rng.random() * gw / cols
        y = gh * (j + 1) / rows - 6
        branch(x, y, -math.pi / 2 + rng.normal(0, 0.5), 50 + 90 * rng.random(), 2)
    v = mix(v, colour((0xF4, 0xF6, 0xF7)), crystals.mask() * 0.5 * np.clip((hole - 104) / 20, 0, 1))
    p[y0:y1, x0:x1] = v
    fr = Ink(h, w)
    for x, t in ((x0, 36), ((x0 + x1) / 2, 20), (x1, 36)):
        fr.poly([(x - t, y0 - 36), (x + t, y0 - 36), (x + t, y1 + 36), (x - t, y1 + 36)])
    for k in range(4):
        y = y0 + gh * k / 3
        t = 36 if k in (0, 3) else 12
        fr.poly([(x0 - 36, y - t), (x1 + 36, y - t), (x1 + 36, y + t), (x0 - 36, y + t)])
    wood = stops([(0, (0x1B, 0x17, 0x14)), (1, (0x3C, 0x30, 0x25))], noise(h, w, 13, 26, 4, stretch=0.15))
    p = mix(p, wood, fr.mask())
    sill = Ink(h, w).poly([(96, 1188), (1084, 1188), (1150, 1292), (30, 1292)]).mask()
    p = mix(p, stops([(0, (0x45, 0x39, 0x2C)), (1, (0x77, 0x66, 0x50))], noise(h, w, 29, 24, 4, stretch=9)), sill)
    p = mix(p, colour((0x1B, 0x17, 0x14)), Ink(h, w).poly([(30, 1292), (1150, 1292), (1150, 1328), (30, 1328)]).mask())
    p = mix(p, colour((0xC9, 0xBE, 0xAC)), blur(Ink(h, w).poly([(250, 1196), (930, 1196), (980, 1284), (200, 1284)]).mask(), 16) * 0.36)
    # a bowl with a spoon across it, and a bundle of letters
    bx, by = 760, 1262
    p = mix(p, colour(NIGHT), blur(Ink(h, w).dot(bx + 16, by + 4, 112, 255, 18).mask(), 8) * 0.7)
    bowl = Ink(h, w).poly([(bx - 92, by - 78), (bx + 92, by - 78), (bx + 70, by - 28), (bx + 40, by), (bx - 40, by), (bx - 70, by - 28)]).dot(bx, by - 78, 92, 255, 16).mask()
    shade = np.clip((np.arange(w)[None, :] - bx + 92) / 184, 0, 1).repeat(h, 0).astype(np.float32)
    p = mix(p, stops([(0, (0x6E, 0x69, 0x60)), (0.35, (0xDA, 0xD3, 0xC6)), (1, (0x53, 0x4E, 0x47))], shade), bowl)
    p = mix(p, colour((0x2B, 0x27, 0x23)), Ink(h, w).dot(bx, by - 78, 84, 255, 12).mask())
    p = mix(p, colour((0xB9, 0xB1, 0xA4)), Ink(h, w).line([(bx - 118, by - 96), (bx + 130, by - 84)], 6, 255, 9).dot(bx - 124, by - 97, 19, 255, 9).mask())
    for k in range(5):
        y = 1268 - 13 * k
        skew = (k * 37 % 5) * 5
        e = Ink(h, w).poly([(286 + skew, y - 12), (520 + skew, y - 12), (536 + skew, y), (270 + skew, y)]).mask()
        p = mix(p, colour((0xD9 - 6 * (k % 2), 0xCF - 5 * (k % 2), 0xBC)), e)
        p = mix(p, colour((0x4A, 0x41, 0x36)), Ink(h, w).line([(270 + skew, y), (536 + skew, y)], 1.6).mask())
    p = mix(p, colour(AMBER), Ink(h, w).poly([(396, 1202), (414, 1202), (416, 1269), (394, 1269)]).mask() * 0.9)
    p = grain(vignette(p, 0.5), 16, 0.03)
    return save(p, out / "window-with-frost.jpg", 78)


def hands(out):
    h, w = 1300, 1500
    p = flat(h, w, (0x1A, 0x18, 0x17)) * (0.75 + 0.5 * noise(h, w, 5, 320, 5)[..., None])
    p = mix(p, colour((0x5A, 0x3A, 0x16)), glow(h, w, 750, 520, 900, 1.4) * 0.75)
    ys, xs = np.mgrid[0:h, 0:w].astype(np.float32)

    def strokes(angle, gap, seed, thin=0.5):
        """Cuts of a gouge, as in a woodcut: lines whose thickness follows the light."""
        u = xs * math.sin(angle) + ys * math.cos(angle) + 12 * noise(h, w, seed, 120, 3)
        return np.abs((u / gap) % 1 - 0.5) * 2

    # fingers behind the sheet first, then the sheet, then the thumbs before it
    back, front, cuff = Ink(h, w), Ink(h, w), Ink(h, w)
    flip = lambda pts: [(w - x + 26, y + 30) for x, y in pts]
    fingers = [[(250, 640), (330, 560), (430, 540)], [(226, 720), (300, 650), (420, 620)],
               [(228, 800), (300, 736), (420, 704)], [(250, 872), (310, 820), (420, 790)]]
    palm = [(196, 1010), (232, 900), (300, 820)]
    thumb = [(292, 980), (372, 868), (470, 778), (548, 744)]
    heel = [(240, 1040), (300, 960), (350, 900)]
    wrist = [(96, 1320), (170, 1160), (262, 1010)]
    for f in (lambda q: q, flip):
        for finger in fingers:
            back.line(f(finger), 80, 255, 62)
        back.line(f(palm), 190, 255, 150)
        front.line(f(wrist), 172, 255, 168)
        front.line(f(heel), 168, 255, 108)
        front.line(f(thumb), 104, 255, 56)
        cuff.line(f([(20, 1420), (82, 1300), (140, 1204)]), 300, 255, 236)
    sheet = [(330, 330), (1150, 290), (1206, 912), (368, 958)]
    bm, fm, cm = back.mask(), front.mask(), cuff.mask()
    light = np.clip(1 - np.sqrt((xs - 750) ** 2 + (ys - 560) ** 2) / 860, 0, 1)
    skin_hi, skin_lo = colour((0xD9, 0xB0, 0x7C)), colour((0x1D, 0x18, 0x14))

    def skin(m, seed, angle, lift):
        inner = blur(m, 26)
        tone = np.clip(0.15 + 0.75 * light + lift + (inner - 0.6) * 0.55, 0, 1)
        cut = strokes(angle, 11, seed)
        return mix(skin_lo, skin_hi, np.clip((tone - cut * 0.62) * 3.2, 0, 1))

    shadow = lambda m, r, dx, dy: np.roll(blur(m, r), (dy, dx), (0, 1))
    p = mix(p, skin(bm, 4, 0.5, -0.22), bm)
    sm = Ink(h, w).poly(sheet).mask()
    p = mix(p, colour((0x0C, 0x0A, 0x09)), shadow(sm, 22, 0, 26) * 0.6 * (1 - sm))
    leaf = paper(h, w, 12, (0xF3, 0xEA, 0xD8), 0.9)
    leaf = leaf * (0.72 + 0.30 * np.clip(glow(h, w, 720, 520, 720, 1.0), 0, 1))[..., None]
    p = mix(p, leaf, sm)
    t = Ink(h, w)
    rng = np.random.default_rng(8)
    from documents import LETTER_LINES
    fnt = font("pen", 46)
    for k, s in enumerate(LETTER_LINES[:10]):
        t.text(440 + 3.2 * k + rng.normal(0, 3), 366 + 53 * k, s, fnt, 235, angle=2.8)
    p = mix(p, colour((0x2A, 0x26, 0x2C)), t.mask() * sm * 0.78)
    folds = Ink(h, w).line([(346, 538), (1168, 496)], 2.4).line([(356, 748), (1188, 702)], 2.4).mask()
    p = mix(p, colour((0x9C, 0x83, 0x5C)), blur(folds, 3) * 0.9 * sm)
    p = mix(p, colour((0xFF, 0xF8, 0xEA)), np.roll(blur(folds, 2), 4, 0) * 0.6 * sm)
    p = mix(p, colour((0x1A, 0x12, 0x0A)), shadow(fm, 18, 10, 20) * 0.55 * (1 - fm))
    p = mix(p, skin(fm, 9, -0.45, 0.03), fm)
    nails = Ink(h, w)
    for f in (lambda q: q, flip):
        (ax, ay), (bx, by) = f([(520, 752), (556, 740)])
        nails.line([(ax, ay), (bx, by)], 26, 255, 30)
    p = mix(p, colour((0xE9, 0xCD, 0xA6)), nails.mask() * fm * 0.6)
    cut = strokes(0.2, 17, 21)
    cloth = mix(colour((0x12, 0x15, 0x1A)), colour((0x4A, 0x50, 0x5A)), np.clip((0.55 * light + 0.12 - cut * 0.4) * 3, 0, 1))
    p = mix(p, colour((0x0A, 0x09, 0x09)), shadow(cm, 14, 4, -8) * 0.5 * (1 - cm))
    p = mix(p, cloth, cm)
    p = grain(vignette(p, 0.55), 19, 0.03)
    return save(p, out / "two-hands-one-letter.jpg", 78)


def envelope(out):
    h, w = 1100, 1600
    wood = noise(h, w, 81, 60, 6, 0.6, stretch=14)
    rings = np.abs(np.sin(wood * 42)) ** 0.6
    p = stops([(0, (0x1E, 0x18, 0x13)), (0.6, (0x3B, 0x2E, 0x22)), (1, (0x55, 0x43, 0x31))], 0.65 * wood + 0.35 * rings)
    p = p * (0.55 + 0.6 * glow(h, w, 640, 420, 1300, 1.0))[..., None]
    corners = [(268, 246), (1300, 190), (1338, 826), (302, 882)]
    m = Ink(h, w).poly(corners).mask()
    p = mix(p, colour((0x08, 0x07, 0x06)), np.roll(blur(m, 24), (26, 18), (0, 1)) * 0.75 * (1 - m))
    leaf = paper(h, w, 87, (0xE4, 0xD6, 0xBA), 1.0)
    leaf = leaf * (0.66 + 0.36 * glow(h, w, 620, 400, 1150, 1.0))[..., None]
    p = mix(p, leaf, m)
    crease = Ink(h, w).line([(268, 246), (640, 560), (800, 604)], 2.4).line([(1300, 190), (980, 540), (800, 604)], 2.4).mask()
    p = mix(p, colour((0x8A, 0x72, 0x50)), blur(crease, 2.5) * 0.28 * m)
    t = Ink(h, w)
    t.text(520, 408, "먼여울강 저편", font("pen", 92), 240, angle=3.1)
    t.text(560, 520, "달무리 마을, 살구나무 집", font("pen", 104), 245, angle=3.1)
    t.text(900, 650, "누이 보아라", font("pen", 96), 240, angle=3.1)
    t.text(360, 770, "물 건너 오라비가", font("pen", 60), 220, angle=3.1)
    fibre = noise(h, w, 90, 3, 2)
    p = mix(p, colour((0x23, 0x26, 0x36)), t.mask() * m * (0.62 + 0.34 * fibre))
    # the place of the stamp, empty; a round mark struck by hand, and a moth that had come to the light
    sx, sy = 1128, 240
    s = Ink(h, w)
    q = [(sx, sy + 6), (sx + 116, sy), (sx + 124, sy + 136), (sx + 8, sy + 142)]
    for a, b in zip(q, q[1:] + q[:1]):
        n = 15
        for k in range(0, n, 2):
            s.line([(a[0] + (b[0] - a[0]) * k / n, a[1] + (b[1] - a[1]) * k / n),
                    (a[0] + (b[0] - a[0]) * (k + 1) / n, a[1] + (b[1] - a[1]) * (k + 1) / n)], 2.2, 200)
    p = mix(p, colour((0x5C, 0x4A, 0x36)), s.mask() * 0.7)
    ring = Ink(h, w)
    cx, cy = 1000, 356
    for r in (92, 84, 50):
        ring.d.ellipse([2 * (cx - r), 2 * (cy - r), 2 * (cx + r), 2 * (cy + r)], outline=225, width=5)
    ring.text(cx, cy - 14, "첫눈역", font("serifbold", 32), 225, "mm", 9)
    ring.text(cx + 4, cy + 22, "65. 4", font("serif", 24), 225, "mm", 9)
    p = mix(p, colour((0x7A, 0x38, 0x1C)), ring.mask() * (0.25 + 0.55 * (noise(h, w, 97, 14, 4) > 0.42)) * m)
    mx, my, a = 402, 566, 0.5
    moth, mark = Ink(h, w), Ink(h, w)
    rot = lambda x, y: (mx + x * math.cos(a) - y * math.sin(a), my + x * math.sin(a) + y * math.cos(a))
    for k in (-1, 1):
        moth.poly([rot(*v) for v in ((0, -26), (k * 46, -58), (k * 104, -30), (k * 116, 14), (k * 62, 34), (0, 12))])
        moth.poly([rot(*v) for v in ((0, 4), (k * 58, 28), (k * 72, 70), (k * 34, 86), (0, 40))])
        moth.line([rot(k * 3, -40), rot(k * 16, -64), rot(k * 34, -76)], 2.4)
        mark.dot(*rot(k * 66, -12), 11).dot(*rot(k * 44, 52), 6)
        for f in (0.35, 0.6, 0.85):
            mark.line([rot(0, -10), rot(k * 60 * f, -40 * f + 4), rot(k * 112 * f, 14 * f + 4)], 1.3, 140)
    body = Ink(h, w).line([rot(0, -38), rot(0, 10), rot(0, 58)], 17, 255, 7)
    mm = np.maximum(moth.mask(), body.mask())
    p = mix(p, colour((0x0E, 0x0A, 0x06)), np.roll(blur(mm, 9), (12, 9), (0, 1)) * 0.6 * (1 - mm))
    wing = stops([(0, (0x6E, 0x5C, 0x48)), (0.5, (0x9C, 0x86, 0x68)), (1, (0xC9, 0xB6, 0x94))], noise(h, w, 99, 24, 5, 0.7))
    p = mix(p, wing, moth.mask())
    p = mix(p, colour((0x3A, 0x2C, 0x1E)), mark.mask() * moth.mask() * 0.8)
    p = mix(p, colour((0x54, 0x44, 0x34)), body.mask())
    return save(grain(vignette(p, 0.45), 23, 0.03), out / "envelope.jpg", 80)


CRAYON = {"ink": (0x2B, 0x2A, 0x2E), "amber": (0xB4, 0x6A, 0x18), "blue": (0x4A, 0x63, 0x7C), "green": (0x5F, 0x74, 0x58), "red": (0x9C, 0x4A, 0x38)}


class Crayon:
    """A child's sheet: each stroke catches only on the high places of the paper."""

    def __init__(self, h, w, seed):
        self.h, self.w, self.seed = h, w, seed
        self.p = paper(h, w, seed, (0xF1, 0xEA, 0xDA), 0.8)
        self.tooth = noise(h, w, seed + 9, 5, 3, 0.8)
        self.n = 0

    def lay(self, name, lines, width=9):
        m = Ink(self.h, self.w)
        for pts in lines:
            self.n += 1
            m.line(pts, width, seed=self.seed * 100 + self.n, wobble=2.2)
        catch = np.clip((self.tooth - 0.36) * 5, 0, 1)
        self.p = mix(self.p, colour(CRAYON[name]), m.mask() * catch * 0.9)
        return self

    def fill(self, name, box, gap=11, slant=0.35):
        x0, y0, x1, y1 = box
        rng = np.random.default_rng(self.seed + self.n)
        path = []
        x = x0
        up = False
        while x < x1:
            a, b = (x, y1 + rng.normal(0, 4)), (x + slant * (y1 - y0) * 0.2, y0 + rng.normal(0, 4))
            path += [b, a] if up else [a, b]
            up = not up
            x += gap
        return self.lay(name, [path], 8)

    def word(self, x, y, s, size=54):
        m = Ink(self.h, self.w).text(x, y, s, font("pen", size), 255)
        self.p = mix(self.p, colour(CRAYON["ink"]), m.mask() * np.clip((self.tooth - 0.2) * 5, 0, 1) * 0.85)
        return self

    def person(self, x, y, s, name):
        return self.lay(name, [[(x, y - 70 * s), (x, y - 28 * s)], [(x - 22 * s, y - 40 * s), (x, y - 60 * s), (x + 24 * s, y - 44 * s)],
                               [(x - 15 * s, y), (x, y - 29 * s), (x + 15 * s, y)],
                               [(x + 16 * s * math.cos(t), y - 86 * s + 16 * s * math.sin(t)) for t in np.linspace(0, 6.4, 12)]], 6)

    def save(self, path):
        im = image(self.p).quantize(128, method=Image.MAXCOVERAGE, dither=Image.NONE)
        return save(im, path, optimize=True)


def drawings(out):
    c = Crayon(640, 900, 301)
    c.lay("blue", [[(0, 350 + 24 * k), (220, 340 + 24 * k), (460, 362 + 24 * k), (700, 344 + 24 * k), (900, 356 + 24 * k)] for k in range(5)], 8)
    c.lay("ink", [[(90, 300), (92, 200), (230, 198), (232, 302), (90, 300)], [(70, 204), (158, 126), (252, 200)], [(146, 300), (146, 246), (182, 246), (182, 300)]], 6)
    c.fill("amber", (106, 222, 132, 250), 8)
    c.lay("green", [[(310, 304), (312, 220)], [(280, 220), (300, 180), (340, 176), (352, 214), (316, 236), (282, 222)]], 8)
    c.person(420, 306, 1, "ink").person(470, 306, 0.7, "red")
    c.person(630, 570, 1, "blue")
    c.lay("ink", [[(600, 520), (560, 470), (500, 420), (474, 330)]], 2)
    c.word(388, 140, "엄마", 44).word(462, 184, "나", 40).word(668, 488, "오빠", 46)
    c.save(out / "drawing-1-river.png")

    c = Crayon(900, 640, 311)
    c.lay("blue", [[(0, 560 + 22 * k), (200, 548 + 22 * k), (430, 566 + 22 * k), (640, 552 + 22 * k)] for k in range(4)], 8)
    c.lay("red", [[(380, 90), (460, 170), (390, 268), (306, 178), (380, 90)], [(380, 90), (390, 268)], [(306, 178), (460, 170)]], 8)
    c.fill("amber", (330, 130, 380, 176), 9)
    c.lay("red", [[(390, 268), (410, 300), (384, 330), (414, 360), (392, 392)]], 5)
    c.lay("ink", [[(390, 268), (340, 420), (240, 620), (168, 742)]], 2.5)
    c.person(150, 830, 1.1, "ink")
    c.lay("green", [[(20 + 60 * k, 856), (30 + 60 * k, 832), (44 + 60 * k, 858)] for k in range(10)], 5)
    c.word(236, 700, "바람은 건너간다", 54)
    c.save(out / "drawing-2-kite.png")

    c = Crayon(640, 900, 321)
    c.lay("ink", [[(20, 470), (880, 452)], [(20, 500), (880, 482)]], 5)
    c.lay("ink", [[(30 + 46 * k, 462), (36 + 46 * k, 512)] for k in range(19)], 6)
    for k in range(3):
        x = 90 + 230 * k
        c.lay("ink", [[(x, 438), (x + 2, 330), (x + 200, 326), (x + 202, 434), (x, 438)]], 6)
        for j in range(3):
            c.fill("amber" if (k, j) != (1, 1) else "ink", (x + 18 + 60 * j, 350, x + 52 + 60 * j, 384), 8)
        c.lay("ink", [[(x + a + 20 * math.cos(t), 446 + 20 * math.sin(t)) for t in np.linspace(0, 6.4, 12)] for a in (46, 156)], 6)
    c.lay("ink", [[(770, 436), (772, 300), (850, 360), (858, 432)], [(788, 300), (790, 250)]], 7)
    c.lay("blue", [[(790 - 60 * k + 34 * math.cos(t), 216 - 22 * k + 24 * math.sin(t)) for t in np.linspace(0, 9, 16)] for k in range(4)], 5)
    c.word(96, 548, "기차는 오지 않는데 소리는 난다", 58)
    return c.save(out / "drawing-3-train.png")
