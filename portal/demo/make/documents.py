"""The written part of the demonstration: its letters, tables and papers, and the formats they are kept in.

All of it is invented.
"""
import csv
import io
import random
import zipfile
from datetime import date, timedelta
from xml.sax.saxutils import escape

EARLY = (1980, 1, 1, 0, 0, 0)  # the earliest date a ZIP can hold, so that no day of making shows

LETTERS = {
    "1962-03": ["1962년 3월", "누이에게", "강이 풀리기 시작하였다. 얼음이 우는 소리에", "밤마다 잠을 깬다. 저편의 개 짖는 소리가", "여기까지 건너온다. 우리 집 개는 아니겠지만", "나는 그 개라고 여기기로 하였다.",
                "아이들은 열일곱이 남았다. 공책이 없어", "눈 위에 글씨를 쓴다. 바람이 지우면 다시 쓴다.", "기차가 오지 않는데도 역장은 시각마다", "깃발을 든다. 나는 그 마음을 알 것 같다.", "살구나무는 살아 있느냐.", "봄에 꽃이 피거든 그날을 적어 두어라.", "그러면 나도 그날 피었다고 적겠다.", "어머니 진지 잘 드시게 하여라.", "물 건너 오라비가"],
    "1965-04": ["1965년 4월", "누이에게", "네가 보낸 살구씨 세 알을 잘 받았다.", "편지보다 씨가 먼저 온 줄 알고 웃었다.", "학교 뒤 볕 드는 자리에 묻고", "아이들에게 물 주는 차례를 정하였다.", "한 아이가 묻더구나. 이 나무가 자라면", "저편의 나무와 같은 날 꽃이 피느냐고.", "나는 모른다고 하였다. 그러나 적어 두자고 하였다.", "우리는 꽃 공책을 한 권 만들었다.", "너도 만들어라. 언젠가 두 권을 나란히 놓자.", "물 건너 오라비가"],
    "1968-09": ["1968년 9월", "누이에게", "올해 글을 뗀 아이가 다섯이다. 그중 하나는 받침을 자꾸 빠뜨리는데, 빠진 자리에 점을 찍어 두고 나중에 채운다고 한다.", "빈자리를 아는 것도 글을 아는 것이라고 칭찬해 주었다.", "나는 요즘 노래를 받아 적는다. 늙은 사공이 부르던 노래가 아홉 마디인데 일곱 마디까지 적었다.", "나머지 두 마디는 어머니가 아실 것이다. 여쭈어 보고 적어 보내 다오.", "역장의 딸이 나루에서 이 편지를 건넬 것이다. 그 아이 이름은 적지 않는다.", "물 건너 오라비가"],
    "1971-12": ["1971년 12월", "누이에게", "나루의 불이 꺼진 지 한 달이 되었다.", "배는 뒤집어 놓았고 눈이 쌓여", "멀리서 보면 작은 산 같다.", "요즘은 편지를 쓰고도 보내지 못한다.", "그래도 쓴다. 쓰는 동안은 네가 듣는 것 같다.", "우리 집 창에 불을 켜 두느냐.", "날이 맑으면 불빛 하나가 보인다.", "그것이 우리 집이 아니어도 괜찮다.", "누가 거기서 살고 있다는 뜻이니.", "물 건너 오라비가"],
}
LETTER_LINES = LETTERS["1962-03"][1:]
LAST_LETTER = ["1974년 10월", "누이에게", "산골로 가서 일하게 되었다고 한다.", "얼마나 걸리느냐고 물었으나 대답이 없었다.", "분필 한 토막을 주머니에 넣었다.", "아이들에게는 방학이라고 하였다.", "꽃 공책은 역장에게 맡겼다.", "내 의자는 치우지 말아라.", "다녀와서 앉겠다.", "네가 이 글을 읽을 때쯤이면", "강이 얼겠구나."]

SONG = """살구꽃 노래 (사공의 노래, 가상)

1  물아 물아 먼여울아
   네가 가는 곳을 나는 안다
2  건너지 못하는 것은 물이 아니라
   물가에 선 사람이라
3  이편에서 부르면 저편에서 듣고
   저편에서 부르면 이편에서 운다
4  꽃은 나루가 없어도 건너고
   바람은 문패가 없어도 찾아온다
5  노를 저으랴 노를 놓으랴
   달이 먼저 건너갔다
6  등불 하나 창에 두고
   나는 그 이름을 부르지 않는다
7  부르지 않아도 아는 것을
   사람들은 그리움이라 한다
8  (받아 적은 이가 듣지 못하였다)
9  (어머니께 여쭐 것)

* 1968년 편지에 딸린 종이. 여덟째와 아홉째 마디는 비어 있다.
"""


def register():
    """The last weeks of the line, as the station-master entered them: date, train, time, towards, who got off, remark."""
    rng = random.Random(1961)
    rows, day = [], date(1961, 10, 2)
    trains = [("먼여울 1", "07:40", "달무리"), ("먼여울 2", "18:15", "솔바람")]
    while day <= date(1961, 11, 25):
        if day.weekday() in (0, 2, 4, 5):
            for name, at, to in trains:
                closed = day >= date(1961, 11, 13)
                if closed and to == "솔바람":
                    continue
                late = rng.choice([0, 0, 0, 4, 7, 12, 25])
                note = "정시" if late == 0 else f"{late}분 늦음"
                if rng.random() < 0.12:
                    note += ", 눈"
                if day == date(1961, 11, 11):
                    note = "마지막 열차. 교사 한 사람 내림" if to == "솔바람" else "건너감"
                if closed:
                    note = "오지 않음" if day < date(1961, 11, 24) else "오지 않음. 깃발은 듦"
                count = 0 if closed else (1 if day == date(1961, 11, 11) and to == "솔바람" else rng.randrange(2, 31))
                rows.append([day.isoformat(), name, at, to, count, note])
        day += timedelta(days=1)
    return rows


REGISTER = register()

REPORT_KO = {
    "title": "끊긴 선로, 이어진 글",
    "subtitle": "먼여울강 국경의 이산 가족과 안개골에 관한 조사 보고",
    "pages": [
        [("h", "1. 조사의 물음"),
         ("p", ["이 보고서는 세 가지를 묻습니다. 1961년 11월 먼여울강의 철교와 나루가 닫힌 뒤 헤어진 가족은 어떻게 소식을 이어 갔습니까. 1974년 이후 첫눈역 쪽 기슭에서 사라진 사람들은 어디에 있었습니까. 그리고 기억으로 그린 지도는 무엇을 말해 주고 무엇을 말해 주지 못합니까.",
                "센터는 편지 열네 통, 역장의 열차 일지 한 권, 증언 네 건, 기억으로 그린 지도 한 장을 견주어 읽었습니다. 서로 모르는 사람들이 따로 남긴 것만을 독립한 출처로 세었습니다.",
                "책임을 묻는 일은 이 보고서의 범위가 아닙니다. 여기에서 어떤 사람이 한 일이라고 적은 것은 진술한 사람이 그렇게 말하였다는 뜻입니다."])],
        [("h", "2. 자료"),
         ("t", [("묶음", "수량", "때", "어떻게 왔는가"), ("편지", "14통", "1962–1974", "누이가 보관"), ("열차 일지", "1권", "1961", "역장의 딸이 보관"), ("증언", "4건", "1998–2003", "센터가 녹음"), ("기억 지도", "1장", "2003", "그린 이가 기증"), ("그림", "3장", "1962년 무렵", "누이가 보관")]),
         ("p", ["편지는 모두 나루나 얼음길을 거쳐 사람 손으로 건너왔습니다. 우표가 붙은 것은 한 통도 없습니다. 편지가 닿기까지 걸린 날수는 짧게는 아흐레, 길게는 삼백열이틀이었습니다.",
                "증언 한 건은 말한 이가 공개를 원하지 않아 이 보고서에서 인용하지 않았습니다."])],
        [("h", "3. 편지가 건너는 데 걸린 날"),
         ("p", ["편지 목록에 적힌 부친 날과 받은 날의 차이를 해마다 평균 내었습니다. 1971년 나루의 불이 꺼진 뒤 편지는 석 달 넘게 걸렸습니다."]),
         ("chart", [("1962", 14), ("1963", 19), ("1964", 21), ("1965", 17), ("1966", 26), ("1968", 33), ("1969", 41), ("1970", 47), ("1971", 98), ("1972", 143), ("1973", 201), ("1974", 312)]),
         ("c", "그림 1. 편지가 닿기까지 걸린 날수(해마다 평균). 출처: 편지 목록, HDC-A-01-006."),
         ("p", ["1967년의 편지는 남아 있지 않습니다. 없는 해를 0으로 적지 않았습니다."])],
        [("h", "4. 안개골"),
         ("p", ["안개골의 위치는 확인하지 못하였습니다. 지도를 그린 목수는 첫눈역에서 걸어서 이틀이라고 하였고, 역장의 딸은 하룻밤과 한나절이라고 아버지에게서 들었다고 하였습니다. 두 사람은 서로 만난 적이 없습니다. 한 사람은 본 것을, 한 사람은 들은 것을 말하였습니다.",
                "두 사람이 따로 말한 것 가운데 일치하는 것은 셋입니다. 울타리 곁의 냇물, 살구나무 한 그루, 그리고 눈 위에 글씨를 쓰던 사람입니다.",
                "눈 위에 글씨를 쓰던 사람이 편지를 쓴 교사인지는 알 수 없습니다. 1962년 편지에는 아이들에게 눈 위에 글씨를 가르친다는 말이 있습니다. 센터는 이 일치를 적어 둘 뿐 이름을 붙이지 않습니다."])],
        [("h", "5. 모르는 것"),
         ("p", ["지도의 한가운데에는 점선으로 두른 빈자리가 있고 ‘기억나지 않음’이라고 적혀 있습니다. 센터는 이 빈자리를 채우지 않았습니다. 모르는 곳을 모른다고 그린 것은 이 지도의 가장 믿을 만한 부분입니다.",
                "교사가 돌아왔다는 기록은 없습니다. 숨졌다는 기록도 없습니다. 누이는 2004년까지 의자를 치우지 않았습니다.",
                "이 보고서는 새로운 자료가 오면 고칩니다. 고친 것은 앞의 것을 지우지 않고 나란히 둡니다."])],
    ],
}

REPORT_EN = {
    "title": "A broken line, a continued hand",
    "pages": [
        [("h", "A broken line, a continued hand"),
         ("s", "Families parted at the Meon-yeoul River, and the place called Angaegol: a summary"),
         ("p", "Haneul Documentation Centre (invented), 2004"),
         ("p", ""),
         ("p", "This summary asks three questions. How did families parted when the bridge and the landings of the Meon-yeoul River closed in November 1961 keep word of each other? Where were the people who disappeared from the Cheotnun bank after 1974? And what does a map drawn from memory tell us, and what can it not tell?"),
         ("p", "The Centre read fourteen letters, one station register, four testimonies and one remembered map against each other. Only what people who did not know each other had left separately was counted as independent."),
         ("p", "To establish responsibility is not the purpose of this report. Where it says that someone did something, it means that a witness said so."),
         ("s", "What the letters show"),
         ("p", "Every letter crossed by hand, over the landing or over the ice. Not one carries a stamp. The shortest took nine days, the longest three hundred and twelve. After the lamp at the landing went out in 1971 no letter took less than ninety days.")],
        [("s", "What is said of Angaegol"),
         ("p", "Its location has not been confirmed. The carpenter, who drew the map, says two days on foot from Cheotnun Station; the station-master's daughter heard from her father that it was a night and half a day. They have never met. One told what he saw, the other what she was told. Three things agree in what they said apart from each other: a stream beside the fence, one apricot tree, and a man who wrote on the snow."),
         ("p", "Whether the man who wrote on the snow is the teacher who wrote the letters is not known. A letter of March 1962 says that he taught children to write on the snow. The Centre records that the two agree, and gives the man no name."),
         ("s", "What is not known"),
         ("p", "In the middle of the map lies a space ringed with dots, marked \u201cI do not remember\u201d. The Centre has left it empty. That the unknown was drawn as unknown is the most trustworthy part of the map."),
         ("p", "There is no record that the teacher returned, and none that he died. His sister kept his chair in its place until 2004."),
         ("p", "This report is revised when new material comes. What is revised stands beside what it replaces.")],
    ],
}

MEMOIR = """<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>아홉 번의 겨울 — 어느 목수의 회고 (가상)</title>
</head>
<body>
<h1>아홉 번의 겨울</h1>
<p><em>이 글은 지어낸 것입니다. This memoir is invented.</em></p>
<h2>첫째 겨울</h2>
<p>나는 목수였다. 그래서 안개골에 들어간 날 가장 먼저 본 것은 문이었다. 경첩이 거꾸로 달려 있었다. 밖에서만 열리는 문이었다.</p>
<p>여섯째 집에는 서른한 사람이 있었다. 이름을 부르지 않았다. 나는 집의 순서와 자리의 순서로 불렸다. 여섯째 집 열아홉.</p>
<h2>셋째 겨울</h2>
<p>눈이 오면 마당을 쓸었다. 내 앞에서 쓸던 사람은 빗자루 자루를 거꾸로 쥐고 눈 위에 무엇을 적었다. 가까이 가 보니 글씨였다. 우리가 지나가며 쓸어 지우면 그는 다음 날 다시 적었다. 날마다 한 글자였다.</p>
<p>나는 글을 몰랐다. 그 겨울에 열네 글자를 배웠다.</p>
<h2>다섯째 겨울</h2>
<p>마당의 살구나무에 꽃이 핀 것을 두 번 보았다. 그 사람은 꽃이 핀 날을 물었다. 날짜를 아는 사람은 아무도 없었다. 그는 오늘로 하자고 하였다.</p>
<h2>일곱째 겨울</h2>
<p>빗자루가 내게 왔다. 그 사람이 어디로 갔는지 묻지 않았다. 묻지 않은 것을 지금도 생각한다.</p>
<h2>아홉째 겨울</h2>
<p>문이 열렸다. 나는 경첩을 한 번 만져 보고 나왔다.</p>
<hr>
<section lang="en">
<h2>In English</h2>
<p>I was a carpenter, so the first thing I saw when I came to Angaegol was the door. Its hinges were on the wrong way round. It opened only from outside.</p>
<p>In the third winter a man who swept the yard before me turned his broom and wrote on the snow with the handle. We swept it away as we passed, and the next day he wrote again: one letter a day. I could not read. That winter I learned fourteen letters.</p>
<p>In the seventh winter the broom came to me. I did not ask where he had gone. I still think of not having asked.</p>
</section>
</body>
</html>
"""

EMAIL = """From: Reading Room <reading-room@haneul.example.org>
To: Travelling Exhibition <exhibition@library.example.net>
Subject: =?utf-8?B?{subject}?=
Date: Tue, 12 Mar 2019 10:24:00 +0000
Message-ID: <20190312.1024.chair@haneul.example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

{body}
"""
EMAIL_SUBJECT = "의자를 빌려 드리는 일에 대하여 / On lending the chair"
EMAIL_BODY = """안녕하세요.

순회 전시에 의자를 빌려 달라는 부탁을 잘 받았습니다. 누이 되시는 분께 여쭈었더니 이렇게 말씀하셨습니다.
"의자는 앉으라고 있는 것이니 가져가셔도 됩니다. 다만 줄을 치지 마십시오. 앉고 싶은 사람이 앉게 하십시오."
그래서 조건은 하나입니다. 앉지 못하게 하지 말아 주십시오.

Good morning. We asked his sister about lending the chair. She said: "A chair is for sitting, so you may take it. Only put no rope round it. Let whoever wishes sit down."
That is the one condition of the loan.

하늘기록센터(가상) 열람실 / Reading Room, Haneul Documentation Centre (invented)
"""

TIMETABLE = """먼여울선 열차 시각표 (가상)            1961년 여름

역        먼여울 1호(내려감)   먼여울 2호(올라감)
솔바람        06:10               20:05
살구재        06:55               19:15
첫눈역        07:40               18:15
첫눈 나루     08:02               17:50
  --- 철교 ---
달무리 나루   08:10               17:42
달무리        08:35               17:20

월 수 금 토 다님.
눈이 한 자 넘게 쌓인 날에는 깃발을 보고 타시오.
"""

CROSSINGS = [["year", "month", "bank_from", "people", "letters_declared", "note"]]


def crossings():
    rng = random.Random(7)
    rows = []
    for year in range(1958, 1963):
        for month in range(1, 13):
            for bank in ("Dalmuri", "Cheotnun"):
                closed = (year, month) >= (1961, 12)
                ice = month in (1, 2)
                people = 0 if closed else int((300 + 130 * rng.random()) * (0.45 if ice else 1) * (0.6 if (year, month) == (1961, 11) else 1))
                note = "landing closed" if closed else ("ice" if ice else "")
                rows.append([year, month, bank, people, 0 if closed else int(people * 0.21), note])
    return rows


def letter_list():
    days = {1962: (9, 14, 19), 1963: (19,), 1964: (21,), 1965: (17,), 1966: (26,), 1968: (33,), 1969: (41,), 1970: (47,), 1971: (98,), 1972: (143,), 1973: (201,), 1974: (312,)}
    carried = ["역장의 딸", "사공", "얼음길, 이름 없음"]
    rng = random.Random(14)
    rows, n = [["번호", "쓴 때", "받은 때", "걸린 날", "건넨 사람", "첫 줄"]], 0
    first = ["강이 풀리기 시작하였다", "보리가 팼다", "첫눈이 왔다", "네 꿈을 꾸었다", "학교 지붕을 고쳤다", "살구씨 세 알을 잘 받았다", "아이 하나가 전학을 갔다", "올해 글을 뗀 아이가 다섯이다", "라디오가 고장 났다", "어머니 생신이다", "나루의 불이 꺼진 지 한 달이 되었다", "얼음이 얇다", "편지를 쓸 종이를 구하였다", "산골로 가서 일하게 되었다고 한다"]
    months = [3, 6, 11, 5, 8, 4, 7, 9, 10, 2, 12, 12, 2, 10]
    for year, values in days.items():
        for v in values:
            month = months[n]
            start = date(year, month, 2 + rng.randrange(24))
            rows.append([n + 1, start.isoformat(), (start + timedelta(days=v)).isoformat(), v, carried[2] if v > 90 else carried[0] if year == 1968 else carried[rng.randrange(2)], first[n]])
            n += 1
    return rows


# ---- formats ----------------------------------------------------------------------------------

def put(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


def comma(rows):
    s = io.StringIO()
    csv.writer(s, lineterminator="\n").writerows(rows)
    return s.getvalue()


def zipped(path, entries):
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as z:
        for name, data, packed in entries:
            info = zipfile.ZipInfo(name, EARLY)
            info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            info.external_attr = 0o644 << 16
            z.writestr(info, data)
    return path


def xlsx(path, title, rows):
    """A workbook of one sheet (ECMA-376), its words in the cells themselves."""
    def cell(r, c, v):
        ref = f"{chr(65 + c)}{r}"
        if isinstance(v, (int, float)):
            return f'<c r="{ref}"><v>{v}</v></c>'
        return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{escape(str(v))}</t></is></c>'

    body = "".join(f'<row r="{r}">' + "".join(cell(r, c, v) for c, v in enumerate(row)) + "</row>" for r, row in enumerate(rows, 1))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    ns = "http://schemas.openxmlformats.org/"
    return zipped(path, [
        ("[Content_Types].xml", head + f'<Types xmlns="{ns}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>', True),
        ("_rels/.rels", head + f'<Relationships xmlns="{ns}package/2006/relationships"><Relationship Id="rId1" Type="{ns}officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>', True),
        ("xl/workbook.xml", head + f'<workbook xmlns="{ns}spreadsheetml/2006/main" xmlns:r="{ns}officeDocument/2006/relationships"><sheets><sheet name="{escape(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>', True),
        ("xl/_rels/workbook.xml.rels", head + f'<Relationships xmlns="{ns}package/2006/relationships"><Relationship Id="rId1" Type="{ns}officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>', True),
        ("xl/worksheets/sheet1.xml", head + f'<worksheet xmlns="{ns}spreadsheetml/2006/main"><sheetData>{body}</sheetData></worksheet>', True),
    ])


def hwpx(path, title, paragraphs):
    """The least an HWPX document (KS X 6101, OWPML) can be: a package, a head, one section of paragraphs."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    hp, hs, hh, hc = (f"http://www.hancom.co.kr/hwpml/2011/{k}" for k in ("paragraph", "section", "head", "core"))
    fonts = "".join(f'<hh:fontface lang="{k}" fontCnt="1"><hh:font id="0" face="함초롬바탕" type="TTF" isEmbedded="0"/></hh:fontface>'
                    for k in ("HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER"))
    same = lambda name, v: f"<hh:{name} " + " ".join(f'{k}="{v}"' for k in ("hangul", "latin", "hanja", "japanese", "other", "symbol", "user")) + "/>"
    head_xml = (f'{head}<hh:head xmlns:hh="{hh}" xmlns:hc="{hc}" version="1.4" secCnt="1"><hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/>'
                f'<hh:refList><hh:fontfaces itemCnt="7">{fonts}</hh:fontfaces>'
                '<hh:borderFills itemCnt="1"><hh:borderFill id="1" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/></hh:borderFill></hh:borderFills>'
                '<hh:charProperties itemCnt="1"><hh:charPr id="0" height="1000" textColor="#000000" shadeColor="none" useFontSpace="0" useKerning="0" symMark="NONE" borderFillIDRef="1">'
                + same("fontRef", 0) + same("ratio", 100) + same("spacing", 0) + same("relSz", 100) + same("offset", 0) +
                '</hh:charPr></hh:charProperties><hh:tabProperties itemCnt="1"><hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/></hh:tabProperties>'
                '<hh:paraProperties itemCnt="1"><hh:paraPr id="0" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" suppressLineNumbers="0" checked="0"><hh:align horizontal="JUSTIFY" vertical="BASELINE"/><hh:lineSpacing type="PERCENT" value="160" unit="HWPUNIT"/></hh:paraPr></hh:paraProperties>'
                '<hh:styles itemCnt="1"><hh:style id="0" type="PARA" name="바탕글" engName="Normal" paraPrIDRef="0" charPrIDRef="0" nextStyleIDRef="0" langID="1042" lockForm="0"/></hh:styles></hh:refList></hh:head>')
    page = '<hp:secPr textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000"><hp:pagePr landscape="WIDELY" width="59528" height="84188" gutterType="LEFT_ONLY"><hp:margin header="4252" footer="4252" gutter="0" left="8504" right="8504" top="5668" bottom="4252"/></hp:pagePr></hp:secPr>'
    body = "".join(f'<hp:p id="{i}" paraPrIDRef="0" styleIDRef="0" pageBreak="0" columnBreak="0" merged="0"><hp:run charPrIDRef="0">{page if i == 0 else ""}<hp:t>{escape(s)}</hp:t></hp:run></hp:p>'
                   for i, s in enumerate(paragraphs))
    section = f'{head}<hs:sec xmlns:hs="{hs}" xmlns:hp="{hp}">{body}</hs:sec>'
    opf = (f'{head}<opf:package xmlns:opf="http://www.idpf.org/2007/opf/" version="" unique-identifier="" id=""><opf:metadata><opf:title>{escape(title)}</opf:title><opf:language>ko</opf:language></opf:metadata>'
           '<opf:manifest><opf:item id="header" href="Contents/header.xml" media-type="application/xml"/><opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/><opf:item id="settings" href="settings.xml" media-type="application/xml"/></opf:manifest>'
           '<opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>')
    return zipped(path, [
        ("mimetype", "application/hwp+zip", False),
        ("version.xml", f'{head}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="Larchiveum demonstration" appVersion="1"/>', True),
        ("settings.xml", f'{head}<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app"><ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>', True),
        ("META-INF/container.xml", f'{head}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/><ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/></ocf:rootfiles></ocf:container>', True),
        ("META-INF/manifest.xml", f'{head}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>', True),
        ("Contents/content.hpf", opf, True),
        ("Contents/header.xml", head_xml, True),
        ("Contents/section0.xml", section, True),
        ("Preview/PrvText.txt", "\r\n".join(paragraphs), True),
    ])


def email(path):
    import base64
    b = lambda s: base64.b64encode(s.encode("utf-8")).decode()
    body = b(EMAIL_BODY)
    text = EMAIL.format(subject=b(EMAIL_SUBJECT), body="\n".join(body[i:i + 76] for i in range(0, len(body), 76)))
    return put(path, text.replace("\n", "\r\n"))
