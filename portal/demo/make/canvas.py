"""Paper, light and hand: what the drawn pictures of the demonstration are made of.

Everything is a numpy array of floats from 0 to 1, height by width (a mask) or height by
width by 3 (a picture). Every random choice comes from a seed, so a picture comes out the
same each time.
"""
import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

PAPER = (0xF7, 0xF4, 0xEE)
INK = (0x1C, 0x1B, 0x1A)
AMBER = (0x9A, 0x56, 0x0A)
CANDLE = (0xF0, 0xA6, 0x3A)
NIGHT = (0x12, 0x15, 0x1A)

FONTS = {
    "pen": "/usr/share/fonts/truetype/nanum/NanumPen.ttf",
    "brush": "/usr/share/fonts/truetype/nanum/NanumBrush.ttf",
    "serif": "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    "serifbold": "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc",
}


def font(name, size):
    # Index 1 of the Noto collections is Korean; the Nanum files hold one face each.
    return ImageFont.truetype(FONTS[name], size, index=1 if "serif" in name else 0)


def colour(c):
    return np.array(c, dtype=np.float32) / 255


def mix(a, b, t):
    """Between two pictures or colours, by a number or a mask."""
    t = np.asarray(t, dtype=np.float32)
    if t.ndim == 2:
        t = t[..., None]
    return a * (1 - t) + b * t


def stops(values, at):
    """Colours along a line: at is an array of positions, values a list of (position, colour)."""
    xs = [v[0] for v in values]
    cs = np.array([colour(v[1]) for v in values])
    return np.stack([np.interp(at, xs, cs[:, i]) for i in range(3)], -1).astype(np.float32)


def flat(h, w, c):
    return np.broadcast_to(colour(c), (h, w, 3)).copy()


def noise(h, w, seed, scale=200, octaves=5, fall=0.5, stretch=1.0):
    """Smooth clouds from 0 to 1; stretch above 1 draws them out sideways."""
    rng = np.random.default_rng(seed)
    total = np.zeros((h, w), np.float32)
    weight = 1.0
    for _ in range(octaves):
        gh = max(2, int(h / scale) + 2)
        gw = max(2, int(w / (scale * stretch)) + 2)
        grid = rng.random((gh, gw), dtype=np.float32)
        total += weight * np.asarray(Image.fromarray(grid, "F").resize((w, h), Image.BICUBIC))
        weight *= fall
        scale = max(1.0, scale / 2)
    low, high = total.min(), total.max()
    return (total - low) / (high - low)


def profile(w, seed, scale=400, octaves=7, fall=0.5):
    """The outline of a range of hills, from 0 to 1."""
    rng = np.random.default_rng(seed)
    total = np.zeros(w)
    weight = 1.0
    xs = np.arange(w)
    for _ in range(octaves):
        n = int(w / scale) + 4
        points = rng.random(n)
        t = xs / scale + rng.random()
        i = t.astype(int)
        f = t - i
        f = f * f * (3 - 2 * f)
        total += weight * (points[i % n] * (1 - f) + points[(i + 1) % n] * f)
        weight *= fall
        scale = max(2.0, scale / 2)
    return (total - total.min()) / (total.max() - total.min())


def below(h, line):
    """A soft mask of everything below a line given as one height for each column."""
    ys = np.arange(h)[:, None]
    return np.clip(ys - np.asarray(line)[None, :] + 0.5, 0, 1).astype(np.float32)


def blur(m, radius):
    if m.ndim == 3:
        return np.stack([blur(m[..., i], radius) for i in range(3)], -1)
    small = max(1, int(radius / 6))
    h, w = m.shape
    im = Image.fromarray((np.clip(m, 0, 1) * 255).astype(np.uint8))
    if small > 1:
        im = im.resize((max(2, w // small), max(2, h // small)), Image.BOX)
    im = im.filter(ImageFilter.GaussianBlur(radius / small))
    if small > 1:
        im = im.resize((w, h), Image.BICUBIC)
    return np.asarray(im, dtype=np.float32) / 255


class Ink:
    """A mask one draws on: twice as fine as the picture, then made soft."""

    def __init__(self, h, w, fine=2):
        self.h, self.w, self.fine = h, w, fine
        self.im = Image.new("L", (w * fine, h * fine), 0)
        self.d = ImageDraw.Draw(self.im)

    def poly(self, points, v=255):
        self.d.polygon([(x * self.fine, y * self.fine) for x, y in points], fill=v)
        return self

    def dot(self, x, y, r, v=255, ry=None):
        ry = r if ry is None else ry
        f = self.fine
        self.d.ellipse([(x - r) * f, (y - ry) * f, (x + r) * f, (y + ry) * f], fill=v)
        return self

    def line(self, points, width, v=255, ends=None, seed=0, wobble=0.0):
        """A stroke: width at the start, ends (or the same) at the end, shaken by wobble."""
        rng = np.random.default_rng(seed)
        path = smooth(points) if len(points) > 2 else straight(points)
        n = len(path)
        if wobble:
            k = max(3, n // 14)
            shake = rng.normal(0, wobble, (k, 2))
            at = np.linspace(0, k - 1, n)
            path = path + np.stack([np.interp(at, range(k), shake[:, i]) for i in range(2)], -1)
        ends = width if ends is None else ends
        for i, (x, y) in enumerate(path):
            t = i / max(1, n - 1)
            self.dot(x, y, max(0.3, (width * (1 - t) + ends * t) / 2), v)
        return self

    def text(self, x, y, s, f, v=255, anchor="la", angle=0):
        scaled = f.font_variant(size=f.size * self.fine)
        if not angle:
            self.d.text((x * self.fine, y * self.fine), s, font=scaled, fill=v, anchor=anchor)
            return self
        layer = Image.new("L", self.im.size, 0)
        ImageDraw.Draw(layer).text((x * self.fine, y * self.fine), s, font=scaled, fill=v, anchor=anchor)
        layer = layer.rotate(angle, Image.BICUBIC, center=(x * self.fine, y * self.fine))
        self.im.paste(v, (0, 0), layer)
        self.d = ImageDraw.Draw(self.im)
        return self

    def mask(self):
        return np.asarray(self.im.resize((self.w, self.h), Image.BOX), dtype=np.float32) / 255


def straight(points):
    (x0, y0), (x1, y1) = points[0], points[-1]
    n = max(2, int(math.hypot(x1 - x0, y1 - y0) / 0.8))
    t = np.linspace(0, 1, n)[:, None]
    return np.array([[x0, y0]]) * (1 - t) + np.array([[x1, y1]]) * t


def smooth(points, step=0.9):
    """A curve through the points (Catmull-Rom)."""
    p = np.array([points[0]] + list(points) + [points[-1]], dtype=float)
    out = []
    for i in range(1, len(p) - 2):
        a, b, c, d = p[i - 1], p[i], p[i + 1], p[i + 2]
        n = max(2, int(np.linalg.norm(c - b) / step))
        t = np.linspace(0, 1, n, endpoint=False)[:, None]
        out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2
                          + (3 * b - 3 * c + d - a) * t**3))
    out.append(p[-2][None])
    return np.concatenate(out)


def glow(h, w, x, y, radius, power=2.0):
    """Light around a point."""
    ys, xs = np.ogrid[0:h, 0:w]
    d = np.sqrt((xs - x) ** 2 + (ys - y) ** 2) / radius
    return np.clip(1 - d, 0, 1).astype(np.float32) ** power


def paper(h, w, seed, tint=PAPER, age=0.5):
    """A sheet: tone, fibres, foxing, a darker rim."""
    rng = np.random.default_rng(seed)
    base = flat(h, w, tint)
    base = base * (1 - 0.06 * age * noise(h, w, seed + 1, 500, 4)[..., None])
    base = mix(base, colour((0xC9, 0xA8, 0x72)), 0.22 * age * noise(h, w, seed + 2, 700, 5) ** 2)
    base -= 0.025 * (noise(h, w, seed + 3, 5, 2) - 0.5)[..., None]
    fibres = Ink(h, w, 1)
    for _ in range(int(h * w / 9000)):
        x, y, a = rng.random() * w, rng.random() * h, rng.random() * 6.28
        length = 6 + rng.random() * 22
        bend = a + rng.normal(0, 0.5)
        fibres.d.line([(x, y), (x + length * math.cos(a), y + length * math.sin(a)),
                       (x + length * math.cos(a) + length * math.cos(bend), y + length * math.sin(a) + length * math.sin(bend))],
                      fill=int(30 + 60 * rng.random()))
    base = mix(base, colour((0x8C, 0x72, 0x4C)), fibres.mask() * 0.25 * (0.4 + age))
    spots = Ink(h, w, 1)
    for _ in range(int(26 * age)):
        spots.dot(rng.random() * w, rng.random() * h, 1.5 + rng.random() ** 3 * 9, int(60 + rng.random() * 120))
    base = mix(base, colour((0x9B, 0x6B, 0x34)), blur(spots.mask(), 2.2) * 0.35 * age)
    ys, xs = np.mgrid[0:h, 0:w]
    edge = np.minimum(np.minimum(xs, w - 1 - xs), np.minimum(ys, h - 1 - ys)) / (0.09 * min(h, w))
    edge = np.clip(edge + 0.5 * (noise(h, w, seed + 4, 160, 4) - 0.5), 0, 1)
    return np.clip(mix(base, colour((0xB9, 0x95, 0x62)), (1 - edge) ** 2 * 0.5 * age), 0, 1)


def vignette(p, strength=0.4, c=NIGHT):
    h, w = p.shape[:2]
    ys, xs = np.ogrid[0:h, 0:w]
    d = ((xs / w - 0.5) ** 2 + (ys / h - 0.5) ** 2) / 0.5
    return mix(p, colour(c), np.clip(d, 0, 1).astype(np.float32) ** 1.3 * strength)


def grain(p, seed, amount=0.035):
    h, w = p.shape[:2]
    g = np.random.default_rng(seed).normal(0, 1, (h, w)).astype(np.float32)
    soft = (g + np.roll(g, 1, 0) + np.roll(g, 1, 1) + np.roll(g, (1, 1), (0, 1))) / 2
    tone = p.mean(-1)
    return np.clip(p + (soft * amount * (0.45 + 0.55 * np.sin(np.pi * np.clip(tone, 0, 1))))[..., None], 0, 1)


def dust(p, seed, count=40):
    """Specks and hairs, as on an old print."""
    h, w = p.shape[:2]
    rng = np.random.default_rng(seed)
    m = Ink(h, w, 1)
    for _ in range(count):
        x, y = rng.random() * w, rng.random() * h
        if rng.random() < 0.8:
            m.dot(x, y, 0.5 + rng.random() ** 4 * 2.4, int(120 + rng.random() * 100))
        else:
            a = rng.random() * 6.28
            m.line([(x, y), (x + 14 * math.cos(a), y + 14 * math.sin(a)),
                    (x + 26 * math.cos(a + 0.7), y + 26 * math.sin(a + 0.7))], 0.9, 120)
    return mix(p, colour(PAPER), m.mask() * 0.45)


def mount(p, seed, border=0.045, ground=PAPER, caption=None):
    """A print with its white border, a little uneven, on nothing."""
    h, w = p.shape[:2]
    b = int(border * w)
    foot = b if caption is None else int(b * 2.1)
    sheet = paper(h + b + foot, w + 2 * b, seed, ground, 0.35)
    sheet[b:b + h, b:b + w] = p
    edge = Ink(h + b + foot, w + 2 * b, 1)
    edge.d.rectangle([b - 2, b - 2, b + w + 1, b + h + 1], outline=90, width=2)
    sheet = mix(sheet, colour(INK), blur(edge.mask(), 1.2) * 0.5)
    if caption:
        t = Ink(h + b + foot, w + 2 * b)
        t.text(b + 6, b + h + foot * 0.5, caption, font("pen", int(b * 0.95)), anchor="lm")
        sheet = mix(sheet, colour((0x3A, 0x38, 0x40)), t.mask() * 0.85)
    return sheet


def image(p):
    return Image.fromarray((np.clip(p, 0, 1) * 255 + 0.5).astype(np.uint8), "RGB")


def save(p, path, quality=80, **more):
    path.parent.mkdir(parents=True, exist_ok=True)
    im = image(p) if isinstance(p, np.ndarray) else p
    if path.suffix == ".jpg":
        im.save(path, quality=quality, optimize=True, progressive=True, subsampling=2, **more)
    else:
        im.save(path, **more)
    return path
