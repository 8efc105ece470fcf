"""The pictures out of doors: the river, the village, the station, the mountains, the bridge."""
import math

import numpy as np

from canvas import (AMBER, CANDLE, INK, NIGHT, PAPER, Ink, below, blur, colour, dust, flat, font, glow, grain,
                    image, mix, mount, noise, paper, profile, save, stops, vignette)

DUSK = [(0.0, (0x12, 0x15, 0x1A)), (0.35, (0x27, 0x2C, 0x36)), (0.62, (0x55, 0x50, 0x52)),
        (0.82, (0xA8, 0x78, 0x4A)), (0.94, (0xE3, 0xB0, 0x6A)), (1.0, (0xF2, 0xD2, 0x9C))]


def sky(h, w, horizon, seed, palette=DUSK):
    at = np.linspace(0, h / horizon, h)[:, None].repeat(w, 1)
    clouds = noise(h, w, seed, 260, 6, stretch=4.0)
    p = stops(palette, np.clip(at + (clouds - 0.5) * 0.16, 0, 1))
    lit = np.clip(clouds - 0.55, 0, 1) * 1.6 * np.clip(at, 0, 1) ** 2
    return mix(p, colour((0xF6, 0xC9, 0x86)), np.clip(lit, 0, 0.5))


def water(p, top, seed, ripple=26, dark=0.75):
    """The part of a picture below a height, as a river that gives back what is above it."""
    h, w = p.shape[:2]
    deep = h - top
    ys = np.arange(deep)
    t = (ys / deep)[:, None]
    waves = noise(deep, w, seed, 26, 3, stretch=9.0) - 0.5
    fine = noise(deep, w, seed + 1, 7, 2, stretch=7.0) - 0.5
    source = top - 1 - ys[:, None] * (top * 0.9 / deep) - (waves * ripple * (0.25 + 2.2 * t) + fine * ripple * 0.8 * t)
    rows = np.clip(source, 0, top - 1).astype(int)
    cols = np.clip(np.arange(w)[None, :] + (waves * 10).astype(int), 0, w - 1)
    seen = p[rows, cols] * dark
    return mix(seen, colour(NIGHT), np.clip(t * 0.75 + 0.02, 0, 1).repeat(w, 1) ** 1.5)


def ranges(p, horizon, seed, count=5, top=0.33, far=(0x9A, 0x7A, 0x5E), near=(0x14, 0x15, 0x18), haze=(0xC4, 0x93, 0x5C)):
    h, w = p.shape[:2]
    for i in range(count):
        t = i / (count - 1)
        height = horizon * (top * (1 - t) ** 0.8 + 0.045)
        shape = profile(w, seed + i * 7, w / (2.6 + i * 1.3), 8, 0.46)
        line = horizon - height * (0.25 + 0.75 * shape)
        c = mix(colour(far), colour(near), t ** 0.75)
        ys = np.arange(h)[:, None]
        mist = np.clip((ys - line[None, :]) / (horizon * 0.17), 0, 1) * (0.5 - 0.38 * t)
        body = mix(np.broadcast_to(c, p.shape), colour(haze), mist.astype(np.float32))
        p = mix(p, body, below(h, line) * (ys < horizon + 2))
    return p


def reeds(m, x0, x1, base, seed, count=120, tall=150):
    rng = np.random.default_rng(seed)
    for i in range(count):
        x = x0 + (x1 - x0) * rng.random()
        y = base(x) + 12
        length = tall * (0.3 + 0.7 * rng.random())
        lean = rng.normal(0.16, 0.16)
        tip = (x + lean * length, y - length)
        m.line([(x, y), (x + lean * length * 0.25, y - length * 0.55), tip], 3.4, ends=0.7)
        if rng.random() < 0.35:
            m.line([(tip[0] - lean * 14, tip[1] + 26), tip], 6.5, ends=1.5)


def river(out):
    h, w = 1500, 2400
    horizon = 700
    p = sky(h, w, horizon, 11)
    at = np.exp(-((np.arange(h)[:, None] - horizon + 190) / 105.0) ** 2).repeat(w, 1).astype(np.float32)
    band = at * (0.55 + 0.45 * noise(h, w, 14, 300, 5, stretch=5))
    p = mix(p, colour((0xF4, 0xCE, 0x92)), band * 0.62)
    p = mix(p, colour((0xFF, 0xE8, 0xBE)), glow(h, w, 1480, horizon - 150, 820, 2.0) * 0.6)
    p = ranges(p, horizon, 40, 6, 0.31, (0x8A, 0x68, 0x4C))
    lights = [(612, 676, 1.0), (655, 684, 0.7), (700, 680, 0.5)]
    for x, y, s in lights:
        p = mix(p, colour(CANDLE), np.clip(glow(h, w, x, y, 46, 3) * 0.9 * s + Ink(h, w).dot(x, y, 2.6).mask(), 0, 1))
    p[horizon:] = water(p, horizon, 71, 30, 0.86)
    ys = np.arange(h)[:, None]
    for x, y, s in lights:
        path = np.exp(-((np.arange(w)[None, :] - x - 14 * (noise(h, w, 9, 22, 3, stretch=3) - 0.5)) / 5.0) ** 2)
        fall = np.clip(1 - (ys - horizon) / 330, 0, 1) * (ys > horizon)
        p = mix(p, colour(CANDLE), (path * fall * s * 0.55 * (noise(h, w, 31, 12, 2, stretch=8) > 0.42)).astype(np.float32))
    # the near bank, dark, with a moored boat no one is in
    xs = np.arange(w)
    bank = h - 70 - 235 * np.clip((xs - 900) / 1500, 0, 1) ** 1.5 - 26 * profile(w, 5, 300, 6)
    left = h - 150 * np.clip(1 - xs / 700, 0, 1) ** 1.2 - 4
    bank = np.minimum(bank, left)
    m = Ink(h, w)
    reeds(m, 1500, 2400, lambda x: bank[min(w - 1, int(x))], 3, 230, 250)
    reeds(m, 0, 420, lambda x: bank[min(w - 1, int(x))], 8, 90, 170)
    by = 1322
    hull = Ink(h, w)
    hull.poly([(905, by - 20), (980, by + 2), (1100, by + 10), (1230, by + 2), (1318, by - 30),
               (1290, by + 24), (1210, by + 42), (1010, by + 42), (930, by + 20)])
    hull.line([(1240, by - 6), (1340, by - 118)], 4.5)
    hull.line([(1318, by - 26), (1420, by - 6), (1560, by + 2)], 2)
    shade = Ink(h, w)
    shade.poly([(925, by + 36), (1290, by + 34), (1230, by + 92), (1000, by + 96)])
    p = mix(p, colour(NIGHT), blur(shade.mask(), 12) * 0.75)
    dark = colour((0x0D, 0x0F, 0x12))
    p = mix(p, dark, hull.mask())
    rim = Ink(h, w).line([(905, by - 20), (980, by + 2), (1100, by + 10), (1230, by + 2), (1318, by - 30)], 2.4)
    p = mix(p, colour((0xB9, 0x86, 0x4E)), rim.mask() * 0.6)
    p = mix(p, dark, below(h, bank))
    p = mix(p, dark, m.mask())
    return save(grain(vignette(p, 0.45), 1, 0.03), out / "river-at-dusk.jpg", 78)


def house(m, lit, x, y, s, rng, smoke=None):
    w, hh, roof = 46 * s, 22 * s, 20 * s
    m.poly([(x, y), (x, y - hh), (x + w, y - hh), (x + w, y)])
    m.poly([(x - 7 * s, y - hh + 1), (x + 6 * s, y - hh - roof), (x + w - 6 * s, y - hh - roof), (x + w + 7 * s, y - hh + 1)])
    m.poly([(x + w * 0.72, y - hh - roof * 0.5), (x + w * 0.72, y - hh - roof - 11 * s),
            (x + w * 0.84, y - hh - roof - 11 * s), (x + w * 0.84, y - hh - roof * 0.5)])
    if lit:
        lit.poly([(x + 12 * s, y - 6 * s), (x + 12 * s, y - 16 * s), (x + 22 * s, y - 16 * s), (x + 22 * s, y - 6 * s)])


def village(out):
    h, w = 1350, 2000
    horizon = 880
    night = [(0.0, (0x0E, 0x11, 0x16)), (0.5, (0x1E, 0x24, 0x2E)), (0.8, (0x3A, 0x40, 0x4A)), (1.0, (0x6E, 0x66, 0x5E))]
    p = sky(h, w, horizon, 21, night)
    mx, my = 1390, 270
    ys, xs = np.ogrid[0:h, 0:w]
    d = np.sqrt((xs - mx) ** 2 + (ys - my) ** 2)
    cloud = noise(h, w, 77, 240, 5, stretch=3)
    p = mix(p, colour((0xE9, 0xDF, 0xC6)), glow(h, w, mx, my, 520, 2.4) * 0.36)
    for r, s in ((205, 0.30), (214, 0.16), (300, 0.07)):
        p = mix(p, colour((0xE6, 0xCF, 0xA0)), (np.exp(-((d - r) / (5 if r < 214 else 15)) ** 2) * s * (0.5 + 0.5 * cloud)).astype(np.float32))
    p = mix(p, colour((0xF6, 0xEF, 0xDC)), np.clip(47 - d, 0, 1).astype(np.float32) * (0.93 - 0.12 * noise(h, w, 4, 26, 3)))
    p = ranges(p, horizon, 90, 4, 0.46, (0x3F, 0x44, 0x4C), (0x1A, 0x1D, 0x22), (0x5C, 0x62, 0x6A))
    hill = horizon - 26 - 210 * np.exp(-((np.arange(w) - 760) / 620.0) ** 2) - 18 * profile(w, 3, 260, 6)
    p = mix(p, colour((0x15, 0x17, 0x1B)), below(h, hill) * (np.arange(h)[:, None] < horizon))
    rng = np.random.default_rng(6)
    homes = []
    for row, (depth, s) in enumerate(((0.15, 0.85), (0.4, 1.05), (0.64, 1.3), (0.9, 1.6))):
        x = 230 + row * 40 + rng.random() * 60
        while x < 1330 - row * 20:
            y = hill[int(x)] + (horizon - hill[int(x)]) * depth + rng.normal(0, 4)
            homes.append((x, y, s, rng.random() < 0.26, rng.random()))
            x += (95 + rng.random() * 110) * s
    for x, y, s, is_lit, k in homes:
        m, lit, snow = Ink(h, w), Ink(h, w), Ink(h, w)
        house(m, lit if is_lit else None, x, y, s, rng)
        snow.poly([(x - 7 * s, y - 22 * s + 1), (x + 6 * s, y - 42 * s), (x + 40 * s, y - 42 * s), (x + 53 * s, y - 22 * s + 1)])
        p = mix(p, colour((0x2C, 0x2C, 0x2E)), m.mask())
        p = mix(p, colour((0x8B, 0x90, 0x98)), snow.mask() * (0.50 + 0.12 * k))
        if is_lit:
            p = mix(p, colour((0xF8, 0xC2, 0x64)), lit.mask())
            p = mix(p, colour(CANDLE), glow(h, w, x + 17 * s, y - 11 * s, 74 * s, 2.6) * 0.5)
        if is_lit and k < 0.6:
            m = Ink(h, w, 1)
            cx, cy = x + 36 * s, y - 54 * s
            m.line([(cx, cy), (cx + 8, cy - 40), (cx - 3, cy - 85), (cx + 20, cy - 150)], 5, 150, 26)
            p = mix(p, colour((0xA9, 0xA6, 0xA2)), blur(m.mask(), 9) * 0.5)
    p[horizon:] = water(p, horizon, 15, 24, 0.8)
    sheet = np.clip(noise(h, w, 58, 150, 5, stretch=5) - 0.56, 0, 1) * 2.2 * (np.arange(h)[:, None] > horizon + 4)
    p = mix(p, colour((0x9C, 0xA3, 0xAC)), np.clip(sheet, 0, 0.34).astype(np.float32))
    near = h - 58 - 34 * profile(w, 66, 700, 6)
    p = mix(p, colour((0x0C, 0x0E, 0x11)), below(h, near))
    fence = Ink(h, w)
    tops = []
    for i, x in enumerate(range(60, 2000, 232)):
        top = near[x] - 128 + 8 * math.sin(i * 2.1)
        fence.line([(x, near[x] + 10), (x + 5 * math.sin(i * 3), top)], 8, ends=6)
        tops.append((x, top))
    for drop in (16, 52, 88):
        for (xa, ya), (xb, yb) in zip(tops, tops[1:]):
            fence.line([(xa, ya + drop), ((xa + xb) / 2, (ya + yb) / 2 + drop + 9), (xb, yb + drop)], 1.8)
    p = mix(p, colour((0x0C, 0x0E, 0x11)), fence.mask())
    return save(grain(vignette(p, 0.4), 2, 0.03), out / "dalmuri-under-the-halo.jpg", 78)


def station(out):
    h, w = 1400, 1900
    hx, hy = 1180, 640
    p = stops([(0, (0x10, 0x13, 0x19)), (0.45, (0x23, 0x2A, 0x34)), (0.47, (0x4A, 0x50, 0x58)), (1, (0x9A, 0x9C, 0x9E))],
              np.linspace(0, 1, h)[:, None].repeat(w, 1))
    p = mix(p, colour((0x3A, 0x40, 0x4A)), noise(h, w, 8, 300, 5, stretch=2) * 0.35)
    for i in range(3):
        line = hy - 30 + i * 12 - (120 - 34 * i) * profile(w, 33 + i, 700 - 150 * i, 8)
        p = mix(p, colour((0x2B - 6 * i, 0x30 - 6 * i, 0x38 - 7 * i)), below(h, line))
    snow = noise(h, w, 12, 200, 6, stretch=3)
    ground = below(h, hy + 4 * np.sin(np.arange(w) / 90))
    t = np.clip((np.arange(h)[:, None] - hy) / (h - hy), 0, 1)
    p = mix(p, mix(np.broadcast_to(colour((0x55, 0x5B, 0x64)), p.shape), colour((0xC9, 0xC8, 0xC4)), (t.repeat(w, 1) * 0.8 + 0.2 * snow).astype(np.float32)), ground)
    # the line, going away
    rails = Ink(h, w)
    sleepers = Ink(h, w)
    near = [(430, h + 20), (760, h + 20)]
    for k in range(46):
        f = 1 / (1 + k * 0.42)
        y = hy + (h + 20 - hy) * f
        xa, xb = hx + (near[0][0] - 70 - hx) * f, hx + (near[1][0] + 70 - hx) * f
        sleepers.poly([(xa, y), (xb, y), (xb - 2, y + 30 * f), (xa - 4, y + 30 * f)])
    for x, y in near:
        rails.poly([(hx - 0.7, hy), (hx + 0.7, hy), (x + 15, y), (x - 13, y)])
    p = mix(p, colour((0x2A, 0x2A, 0x2C)), sleepers.mask() * 0.55 * (0.4 + 0.6 * (noise(h, w, 17, 40, 4) > 0.38)))
    p = mix(p, colour((0x14, 0x15, 0x18)), rails.mask())
    # platform and house
    plat = Ink(h, w).poly([(hx + 26, hy + 6), (w, 1075), (w, h), (1010, h), (hx + 12, hy + 8)])
    p = mix(p, mix(np.broadcast_to(colour((0x6C, 0x6C, 0x6C)), p.shape), colour((0xD6, 0xD2, 0xCA)), (t.repeat(w, 1) * 0.75 + 0.2 * snow).astype(np.float32)), plat.mask())
    edge = Ink(h, w).poly([(hx + 12, hy + 8), (1012, h), (896, h), (hx + 8, hy + 8)])
    p = mix(p, colour((0x1B, 0x1C, 0x1F)), edge.mask())
    b = Ink(h, w)
    b.poly([(1392, 872), (1392, 520), (w, 400), (w, 1062)])
    roof = Ink(h, w).poly([(1316, 548), (1400, 452), (w, 262), (w, 398), (1330, 560)])
    p = mix(p, colour((0x19, 0x1A, 0x1D)), b.mask())
    p = mix(p, colour((0x22, 0x24, 0x28)), roof.mask())
    cap = Ink(h, w).poly([(1316, 548), (1400, 446), (w, 252), (w, 272), (1410, 462), (1326, 556)])
    p = mix(p, colour((0xD8, 0xD4, 0xCC)), cap.mask() * 0.85)
    win = Ink(h, w)
    for x0, x1 in ((1452, 1532), (1640, 1760)):
        def yy(x, a, bb):
            return a + (x - 1392) / (w - 1392) * bb
        win.poly([(x0, yy(x0, 610, -60)), (x1, yy(x1, 610, -60)), (x1, yy(x1, 742, 20)), (x0, yy(x0, 742, 20))])
        p = mix(p, colour(CANDLE), glow(h, w, (x0 + x1) / 2, 676, 330, 2.6) * 0.33)
    p = mix(p, colour((0xF5, 0xBE, 0x66)), win.mask())
    bars = Ink(h, w)
    for x in (1492, 1680, 1720):
        bars.line([(x, 560), (x, 770)], 4)
    for x0, x1 in ((1452, 1532), (1640, 1760)):
        bars.line([(x0, 672), (x1, 668)], 4)
    p = mix(p, colour((0x19, 0x1A, 0x1D)), bars.mask() * (win.mask() > 0))
    spill = Ink(h, w)
    spill.poly([(1452, 905), (1560, 930), (1420, 1120), (1250, 1060)])
    spill.poly([(1640, 960), (1790, 1000), (1600, 1290), (1390, 1190)])
    p = mix(p, colour((0xF2, 0xB6, 0x60)), blur(spill.mask(), 34) * 0.42)
    # one lamp, one bench, no one
    post = Ink(h, w)
    lx = 1262
    post.line([(lx, 838), (lx, 420)], 9, ends=6)
    post.line([(lx, 428), (lx - 26, 392), (lx - 62, 398)], 5)
    post.poly([(lx - 82, 414), (lx - 62, 392), (lx - 42, 414)])
    bench = Ink(h, w)
    bench.poly([(1176, 1010), (1392, 1064), (1380, 1078), (1162, 1022)])
    for x, y in ((1186, 1022), (1376, 1072), (1206, 1018), (1350, 1060)):
        bench.line([(x, y), (x, y + 66)], 7)
    p = mix(p, colour((0x16, 0x17, 0x1A)), blur(Ink(h, w).poly([(1160, 1088), (1400, 1148), (1330, 1170), (1110, 1100)]).mask(), 9) * 0.5)
    p = mix(p, colour((0x16, 0x17, 0x1A)), np.maximum(post.mask(), bench.mask()))
    p = mix(p, colour((0xF4, 0xEF, 0xE6)), Ink(h, w).poly([(1178, 1003), (1392, 1056), (1392, 1064), (1176, 1011)]).mask() * 0.8)
    cone = Ink(h, w).poly([(lx - 80, 416), (lx - 44, 416), (lx + 170, 1000), (lx - 380, 1000)])
    p = mix(p, colour((0xF6, 0xC9, 0x7C)), blur(cone.mask(), 40) * 0.20)
    p = mix(p, colour((0xFF, 0xE0, 0xA6)), glow(h, w, lx - 62, 420, 210, 3) * 0.8)
    ys, xs = np.ogrid[0:h, 0:w]
    d = np.sqrt((xs - lx + 62) ** 2 + (ys - 420.0) ** 2)
    for r, s in ((120, .16), (190, .10), (280, .06)):
        p = mix(p, colour((0xFF, 0xDF, 0xA4)), (np.exp(-((d - r) / 4) ** 2) * s).astype(np.float32))
    rng = np.random.default_rng(4)
    flakes = Ink(h, w)
    for _ in range(900):
        r = 0.8 + rng.random() ** 5 * 5
        flakes.dot(rng.random() * w, rng.random() * h, r, int(70 + 150 * rng.random()))
    p = mix(p, colour((0xF7, 0xF4, 0xEE)), flakes.mask() * 0.75)
    p = grain(vignette(p, 0.5), 3, 0.035)
    grey = p.mean(-1, keepdims=True)
    return save(mount(dust(mix(p, grey * colour((0xFF, 0xF4, 0xE2)), 0.35), 3), 5, 0.04), out / "cheotnun-station-last-train.jpg", 78)


def mountains(out):
    h, w = 1300, 1950
    sheet = paper(h, w, 61, (0xF4, 0xEF, 0xE4), 0.6)
    p = sheet
    sun = Ink(h, w).dot(1390, 330, 74).mask()
    p = mix(p, colour((0xB9, 0x72, 0x2A)), blur(sun, 1.5) * (0.62 + 0.2 * noise(h, w, 5, 40, 4)))
    wash = noise(h, w, 9, 90, 6, 0.6)
    fibre = noise(h, w, 10, 4, 2)
    for i in range(7):
        t = i / 6
        base = 430 + 120 * i
        amp = 330 * (1 - t) ** 0.6 + 90
        line = base - amp * profile(w, 130 + i * 13, 620 - 60 * i, 9, 0.48) + 120
        ys = np.arange(h)[:, None]
        depth = np.clip((ys - line[None, :]) / (170 + 60 * t), 0, 1)
        m = below(h, line) * (1 - depth) ** 1.6 * (0.18 + 0.72 * t)
        m = np.clip(m * (0.75 + 0.5 * wash) + below(h, line) * (depth < 0.05) * 0.12 * fibre, 0, 1)
        p = mix(p, mix(colour((0x55, 0x5A, 0x62)), colour(INK), t), m.astype(np.float32))
        p = mix(p, sheet, (below(h, line) * np.clip(depth - 0.5, 0, 0.5) * 0.9).astype(np.float32))
    m = Ink(h, w)
    rng = np.random.default_rng(2)
    pts = [(-10, 1190), (300, 1150), (640, 1172), (930, 1120), (1260, 1098), (1560, 1132), (1960, 1088)]
    for k in range(5):
        m.line([(x, y + k * 16 + rng.normal(0, 3)) for x, y in pts], 2.2, 190 - 26 * k, wobble=1.2, seed=k)
    p = mix(p, colour(INK), m.mask() * 0.5 * (fibre > 0.3))
    boat = Ink(h, w).line([(842, 1146), (876, 1154), (916, 1143)], 5, ends=2).line([(880, 1148), (884, 1124)], 4, ends=3).dot(884, 1121, 3.6)
    p = mix(p, colour(INK), boat.mask() * 0.9)
    for x, y in ((1040, 300), (1082, 282), (1118, 306)):
        m = Ink(h, w).line([(x - 15, y + 4), (x - 6, y - 3), (x, y + 2), (x + 7, y - 4), (x + 16, y + 2)], 2.2)
        p = mix(p, colour(INK), m.mask() * 0.75)
    seal = Ink(h, w)
    seal.d.rectangle([2 * 1760, 2 * 1150, 2 * 1818, 2 * 1208], fill=220)
    seal.text(1789, 1180, "여울", font("brush", 34), 0, "mm")
    p = mix(p, colour(AMBER), seal.mask() * (0.6 + 0.4 * (fibre > 0.35)))
    return save(grain(p, 8, 0.018), out / "mountains-beyond-the-river.jpg", 80)


def bridge(out):
    h, w = 1000, 1560
    sheet = paper(h, w, 71, (0xF2, 0xEE, 0xE6), 0.4)
    p = sheet
    fibre = noise(h, w, 10, 4, 2)
    for i, base in enumerate((430, 500)):
        line = base - 150 * profile(w, 210 + i, 520, 8)
        depth = np.clip((np.arange(h)[:, None] - line[None, :]) / 150, 0, 1)
        p = mix(p, colour((0x50, 0x54, 0x5A)), (below(h, line) * (1 - depth) ** 2 * (0.28 + 0.2 * i)).astype(np.float32))
    m = Ink(h, w)
    top = 486

    def pier(x, s, broken=0.0):
        m.poly([(x - 17 * s, top + 26), (x + 17 * s, top + 26), (x + 25 * s, 802), (x - 25 * s, 802)])

    for x in (96, 286, 476):
        pier(x, 1)
    for x in (1118, 1300, 1482):
        pier(x, 1)
    m.poly([(0, top), (596, top + 2), (618, top + 12), (574, top + 18), (606, top + 30), (0, top + 30)])
    m.poly([(w, top), (1010, top + 1), (988, top + 9), (1026, top + 16), (1000, top + 30), (w, top + 30)])
    for x in range(14, 590, 48):
        m.line([(x, top), (x, top - 46)], 4)
    m.line([(0, top - 46), (566, top - 45), (592, top - 24)], 4)
    for x in range(1050, w, 48):
        m.line([(x, top), (x, top - 46)], 4)
    m.line([(w, top - 46), (1050, top - 46), (1030, top - 14)], 4)
    for x, dy in ((598, 96), (606, 58), (1004, 74)):
        m.line([(x, top + 24), (x + 7, top + dy), (x + (12 if x < 800 else -8), top + dy + 24)], 2.4)
    m.poly([(760, 808), (770, 742), (800, 728), (806, 812)])
    body = m.mask() * (0.72 + 0.28 * (fibre > 0.32))
    fade = np.clip(1 - (np.arange(h)[:, None] - 560) / 330, 0.18, 1)
    p = mix(p, colour(INK), (body * fade * 0.94).astype(np.float32))
    lines = Ink(h, w)
    rng = np.random.default_rng(12)
    for _ in range(260):
        y = 790 + 200 * rng.random() ** 1.4
        x = rng.random() * w
        length = 20 + 170 * rng.random() * (y - 760) / 200
        lines.line([(x, y), (x + length / 2, y + rng.normal(0, 2.5)), (x + length, y)], 1.6, int(90 + 120 * rng.random()), 0.6)
    p = mix(p, colour(INK), lines.mask() * 0.5)
    mist = np.clip(noise(h, w, 44, 240, 5, stretch=4) - 0.35, 0, 1) * np.exp(-((np.arange(h)[:, None] - 700) / 120.0) ** 2)
    p = mix(p, sheet, np.clip(mist * 1.5, 0, 0.9).astype(np.float32))
    two = Ink(h, w)
    for x, s in ((540, 1), (1076, 0.92)):
        two.line([(x, top - 2), (x, top - 34 * s)], 13 * s, ends=9 * s).dot(x, top - 46 * s, 6.6 * s)
    p = mix(p, colour(INK), two.mask())
    p = grain(vignette(p, 0.16, (0x6B, 0x55, 0x38)), 9, 0.02)
    grey = image(p).convert("L").point(lambda v: (v // 8) * 8 + 4)
    return save(grey, out / "footbridge-two-figures.tif", compression="tiff_adobe_deflate", dpi=(300, 300))
