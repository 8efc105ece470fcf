"""The short film: a light is carried along the far bank, and its rings cross the water. It is silent."""
import subprocess

import numpy as np

from canvas import CANDLE, NIGHT, Ink, colour, glow, grain, mix, noise, stops, vignette
from landscapes import DUSK, ranges, sky

W, H, RATE, SECONDS = 640, 360, 12, 14


def frames():
    horizon = 168
    still = ranges(sky(H, W, horizon, 11), horizon, 40, 5, 0.34, (0x8A, 0x68, 0x4C))
    ys = np.arange(H - horizon)
    t = (ys / len(ys))[:, None]
    cols = np.arange(W)[None, :]
    bank = Ink(H, W)
    bank.poly([(0, H), (0, 334), (150, 348), (330, 352), (480, 336), (640, 300), (640, H)])
    rng = np.random.default_rng(5)
    for _ in range(90):
        x = 420 + 230 * rng.random() ** 0.7
        bank.line([(x, 352), (x + 5, 320), (x + 9 + 7 * rng.random(), 352 - 40 - 70 * rng.random())], 1.7, ends=0.5)
    dark = bank.mask()
    yy, xx = np.mgrid[0:H, 0:W].astype(np.float32)
    for n in range(RATE * SECONDS):
        s = n / (RATE * SECONDS)
        x, y = 90 + 400 * s, horizon - 9 + 1.6 * np.sin(n * 0.8)
        dusk = np.clip(s * 1.1, 0, 1)
        p = mix(still, still * colour((0x70, 0x7A, 0x92)), np.float32(dusk * 0.62))
        p = mix(p, colour(CANDLE), np.clip(glow(H, W, x, y, 26, 2.6) * 0.9 + Ink(H, W).dot(x, y, 1.6).mask(), 0, 1))
        wave = (np.sin(ys[:, None] * 0.55 - n * 0.34 + 3 * np.sin(cols / 47 + n * 0.05)) + 0.6 * np.sin(ys[:, None] * 1.3 + cols / 19 + n * 0.51)) * (0.6 + 4.2 * t)
        rows = np.clip(horizon - 1 - ys[:, None] * (horizon * 0.92 / len(ys)) - wave, 0, horizon - 1).astype(int)
        p[horizon:] = mix(p[rows, np.broadcast_to(cols, rows.shape)] * 0.84, colour(NIGHT), (t.repeat(W, 1) ** 1.5 * 0.8))
        for k in range(5):
            age = (n / RATE - 1.2 * k - 1.0) % 7.0
            if n / RATE < 1.2 * k + 1.0:
                continue
            r = 18 + 52 * age
            ox = 90 + 400 * max(0.0, (n / RATE - age) / SECONDS)
            d = np.hypot(xx - ox, (yy - horizon) * 3.1)
            ring = np.exp(-((d - r) / (1.4 + 0.5 * age)) ** 2) * (yy > horizon) * max(0, 1 - age / 6) * 0.42
            p = mix(p, colour((0xF2, 0xC0, 0x78)), ring)
        p = mix(p, colour((0x0B, 0x0D, 0x10)), dark)
        p = vignette(p, 0.45)
        fade = min(1.0, n / 10, (RATE * SECONDS - 1 - n) / 14)
        yield (np.clip(mix(np.broadcast_to(colour(NIGHT), p.shape), p, np.float32(fade)), 0, 1) * 255).astype(np.uint8)


def film(out):
    path = out / "a-light-along-the-bank.mp4"
    path.parent.mkdir(parents=True, exist_ok=True)
    cmd = ["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{W}x{H}", "-r", str(RATE), "-i", "-",
           "-c:v", "libx264", "-threads", "1", "-preset", "slow", "-crf", "25", "-pix_fmt", "yuv420p", "-movflags", "+faststart", "-fflags", "+bitexact",
           "-flags:v", "+bitexact", "-map_metadata", "-1", str(path)]
    with subprocess.Popen(cmd, stdin=subprocess.PIPE) as p:
        for f in frames():
            p.stdin.write(f.tobytes())
        p.stdin.close()
    return path
