"""The spoken testimony: each sentence is spoken by itself, so that the transcript knows to the sample when it began.

Every recording says first, in its own voice, that it is synthetic and invented.
"""
import io
import subprocess
import wave

import numpy as np

RATE = 16000

SISTER = [
    ("이 음성은 기계가 합성한 것이며, 내용은 모두 지어낸 것입니다.", "This voice is synthetic, and everything it says is invented."),
    ("저는 달무리 마을, 살구나무 집에서 자랐습니다.", "I grew up in Dalmuri, in the house with the apricot tree."),
    ("강이 닫히던 해에 저는 열 살이었습니다.", "I was ten in the year the river closed."),
    ("오빠는 토요일 기차를 타고 건너가, 월요일에 돌아오기로 하였습니다.", "My brother crossed on the Saturday train and was to come back on Monday."),
    ("월요일에는 기차가 오지 않았습니다.", "On Monday no train came."),
    ("어머니는 오빠의 의자를 치우지 말라고 하셨습니다.", "My mother said that his chair was not to be moved."),
    ("편지가 오면, 저는 그 의자 앞에 서서 소리 내어 읽었습니다.", "When a letter came, I stood before the chair and read it aloud."),
    ("살구꽃이 핀 날을 적어 보내라고 하여, 해마다 적었습니다.", "He asked me to write down the day the apricot flowered, and every year I did."),
    ("마지막 편지는 닿는 데 삼백열이틀이 걸렸습니다.", "The last letter took three hundred and twelve days to reach us."),
    ("다녀와서 앉겠다고 적혀 있었습니다.", "It said: when I am back, I will sit down."),
    ("저는 아직 그 말이 지키지 못한 약속이라고 생각하지 않습니다.", "I still do not think of it as a promise that was broken."),
    ("아직 지키지 않은 약속이라고 생각합니다.", "I think of it as a promise not yet kept."),
]

DAUGHTER = [
    ("This voice is synthetic, and everything it says is invented.", "이 음성은 합성된 것이며, 내용은 모두 지어낸 것입니다."),
    ("My father was the station-master at Cheotnun.", "제 아버지는 첫눈역의 역장이었습니다."),
    ("He wrote every train into the register, with its minute, and who got off.", "아버지는 모든 열차를 분까지, 내린 사람까지 일지에 적으셨습니다."),
    ("After the eleventh of November no train came.", "십일월 십일일 뒤로는 기차가 오지 않았습니다."),
    ("He did not close the book.", "아버지는 일지를 덮지 않으셨습니다."),
    ("He wrote: did not come. He wrote it at twenty to eight, every morning, and he raised the flag.", "오지 않음, 이라고 적으셨습니다. 아침마다 일곱 시 사십 분에 적고, 깃발을 드셨습니다."),
    ("I was twelve, and I carried letters in my school bag, under the bread.", "저는 열두 살이었고, 책가방 속 빵 밑에 편지를 넣어 날랐습니다."),
    ("I never read one. I knew them by their weight.", "한 통도 읽지 않았습니다. 무게로 알아보았습니다."),
    ("Once I asked my father why he raised the flag for nothing.", "한번은 왜 아무것도 없는데 깃발을 드시느냐고 여쭈었습니다."),
    ("He said: so that the line knows that somebody is still here.", "아버지는 말씀하셨습니다. 여기 아직 사람이 있다는 것을 선로가 알도록."),
    ("I keep the register now. The last page is not full.", "이제 일지는 제가 가지고 있습니다. 마지막 쪽은 다 차지 않았습니다."),
]

CARPENTER = [
    ("이 음성은 기계가 합성한 것이며, 내용은 모두 지어낸 것입니다.", "This voice is synthetic, and everything it says is invented."),
    ("저는 목수였고, 안개골에서 아홉 번 겨울을 났습니다.", "I was a carpenter, and I passed nine winters at Angaegol."),
    ("마당을 쓸던 사람이 있었습니다.", "There was a man who swept the yard."),
    ("그 사람은 빗자루를 거꾸로 쥐고, 눈 위에 글자를 하나 적었습니다.", "He turned his broom round and wrote one letter on the snow."),
    ("쓸어 지우면, 다음 날 다음 글자를 적었습니다.", "When it was swept away, he wrote the next letter the next day."),
    ("저는 그렇게 글을 배웠습니다.", "That is how I learned to read."),
    ("그 사람이 흥얼거리던 노래가 있습니다.", "There was a song he used to hum."),
    ("이편에서 부르면 저편에서 듣고, 저편에서 부르면 이편에서 운다.", "Call from this bank, and the other hears; call from that bank, and this one weeps."),
    ("뒤의 두 마디는 모른다고 하였습니다.", "He said he did not know the last two verses."),
    ("나중에 강을 건너와서, 어느 할머니에게서 그 두 마디를 들었습니다.", "Later, after I had crossed the river, I heard those two verses from an old woman."),
    ("그분의 아들이 교사였는지는, 묻지 못하였습니다.", "I could not bring myself to ask whether her son had been a teacher."),
]

WITHHELD = [
    ("이 음성은 기계가 합성한 것이며, 내용은 모두 지어낸 것입니다.", "This voice is synthetic, and everything it says is invented."),
    ("이 이야기는 다른 사람에게 들려주지 마십시오.", "Please do not let anyone else hear this."),
    ("확인하는 낱말은 ZWIEBELTURM 입니다.", "The word to check by is ZWIEBELTURM."),
    ("저는 여섯째 집의 문을 밖에서 잠그던 사람의 가족입니다.", "I am of the family of one who locked the sixth house from outside."),
    ("말해야 한다고 생각하였으나, 아직은 아닙니다.", "I thought that I should speak, but not yet."),
]


def say(text, voice, speed, pitch):
    raw = subprocess.run(["espeak-ng", "-v", voice, "-s", str(speed), "-p", str(pitch), "-a", "92", "--stdout", text],
                         check=True, capture_output=True).stdout
    with wave.open(io.BytesIO(raw)) as w:
        rate = w.getframerate()
        x = np.frombuffer(w.readframes(w.getnframes()), dtype="<i2").astype(np.float64)
    loud = np.flatnonzero(np.abs(x) > 60)
    x = x[max(0, loud[0] - 200):loud[-1] + 200]
    # A gentle low-pass before going down to 16 kHz, so that nothing folds back
    taps = np.sinc(np.arange(-32, 33) * 2 * 7200 / rate) * np.hamming(65)
    x = np.convolve(x, taps / taps.sum(), "same")
    at = np.arange(int(len(x) * RATE / rate)) * rate / RATE
    return np.interp(at, np.arange(len(x)), x)


def stamp(samples):
    ms = round(samples * 1000 / RATE)
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def comment(path, text):
    """Adds a comment to a WAV file (RIFF LIST INFO ICMT)."""
    data = bytearray(path.read_bytes())
    text = text.encode("ascii") + b"\0"
    text += b"\0" * (len(text) % 2)
    info = b"INFO" + b"ICMT" + len(text).to_bytes(4, "little") + text
    data += b"LIST" + len(info).to_bytes(4, "little") + info
    data[4:8] = (len(data) - 8).to_bytes(4, "little")
    path.write_bytes(bytes(data))


def record(folder, stem, lines, voice, speed, pitch, own, other, note=""):
    """Writes stem.wav, stem.OWN.vtt and, unless other is empty, stem.OTHER.vtt."""
    rng = np.random.default_rng(len(stem))
    parts, cues, at = [np.zeros(RATE // 2)], [], RATE // 2
    for i, (text, translated) in enumerate(lines):
        x = say(text, voice, speed, pitch)
        cues.append((at, at + len(x), text, translated))
        gap = np.zeros(int(RATE * (1.1 if i == 0 else 0.62)))
        parts += [x, gap]
        at += len(x) + len(gap)
    x = np.concatenate(parts)
    # a little room, and the breath of a tape
    room = np.zeros(int(0.11 * RATE))
    for d, g in ((0, 1), (0.023, 0.16), (0.041, 0.10), (0.067, 0.07), (0.101, 0.04)):
        room[int(d * RATE)] = g
    x = np.convolve(x, room)[:len(x)]
    x = x / np.abs(x).max() * 23000 + rng.normal(0, 9, len(x))
    folder.mkdir(parents=True, exist_ok=True)
    with wave.open(str(folder / f"{stem}.wav"), "wb") as w:
        w.setnchannels(1)
        w.setsampwidth(2)
        w.setframerate(RATE)
        w.writeframes(np.clip(x, -32768, 32767).astype("<i2").tobytes())
    if note:
        comment(folder / f"{stem}.wav", note)
    for lang, k in ((own, 2), (other, 3)):
        if lang:
            head = "WEBVTT\n\nNOTE Synthetic speech; the testimony is invented. 합성 음성이며 증언은 지어낸 것입니다.\n" + (f"\nNOTE {note}\n" if note else "")
            body = "".join(f"\n{i}\n{stamp(c[0])} --> {stamp(c[1])}\n{c[k]}\n" for i, c in enumerate(cues, 1))
            (folder / f"{stem}.{lang}.vtt").write_text(head + body, encoding="utf-8")
    return len(x) / RATE


def all_of_it(out):
    folder = out / "04-testimony"
    record(folder / "sister-1998", "testimony-sister-1998", SISTER, "ko", 132, 62, "ko", "en")
    record(folder, "testimony-daughter-2001", DAUGHTER, "en-gb-x-rp", 140, 58, "en", "ko")
    record(folder, "testimony-carpenter-2003", CARPENTER, "ko", 124, 30, "ko", "en")
    record(folder / "withheld", "testimony-w4", WITHHELD, "ko", 130, 45, "ko", "", "ZWIEBELTURM")
