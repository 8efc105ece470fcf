package org.larchiveum.portal.invented;

/** Words that nobody said. */
final class InventedTexts {
    static final String KOREAN_VTT = """
            WEBVTT

            00:00.500 --> 00:05.000
            <v 면담자>강에 대해 기억나는 것부터 말씀해 주세요.

            00:05.200 --> 00:11.000
            <v 구술자>물소리요. 집에서 누우면 늘 물소리가 들렸어요.

            00:11.200 --> 00:17.500
            <v 구술자>겨울에는 얼음 우는 소리가 났고, 어머니는 그게 강이 숨 쉬는 소리라고 하셨어요.

            00:17.800 --> 00:23.500
            <v 구술자>그 밤에도 그 소리를 들으면서 건넜습니다.
            """;
    static final String ENGLISH_VTT = """
            WEBVTT

            00:00.500 --> 00:05.000
            <v Interviewer>Please begin with what you remember of the river.

            00:05.200 --> 00:11.000
            <v Speaker>The sound of the water. Lying at home, you always heard the water.

            00:11.200 --> 00:17.500
            <v Speaker>In winter the ice would moan, and my mother said that was the river breathing.

            00:17.800 --> 00:23.500
            <v Speaker>That night too, we crossed listening to that sound.
            """;
    static final String REPORT = "강변 마을 조사 보고서 (가상)\n\n"
            .concat("우리는 늦가을에 여섯 마을을 다녀왔다. 집집마다 겨울을 준비하고 있었다.\n강을 건넌 사람들의 이야기는 낮은 목소리로 전해졌다.\n".repeat(14));
    static final String LETTER = "보고 싶은 언니에게\n\n강가의 버드나무는 올해도 잎이 났어.\n이 편지는 보낼 데가 없어서 그냥 써 두는 거야.\n";

    private InventedTexts() {}
}
