package org.larchiveum.extractor.derivative;

import java.util.Arrays;

/**
 * The outline of a sound for drawing: lowest and highest sample of each stretch, 8 bits (the JSON of audiowaveform, version
 * 2). The stretch doubles when there are too many, so that a recording of any length fits without its length being known.
 */
final class Peaks {
    private static final int FIRST_STRETCH = 256;
    private static final int MOST = 8_192;

    private byte[] data = new byte[4_096];
    private int pixels;
    private int stretch = FIRST_STRETCH;
    private int filled;
    private int lowest;
    private int highest;
    private long samples;

    /** One sample of 16 bits. */
    void add(int sample) {
        if (filled == 0) {
            lowest = sample;
            highest = sample;
        } else {
            lowest = Math.min(lowest, sample);
            highest = Math.max(highest, sample);
        }
        samples++;
        if (++filled == stretch) {
            close();
        }
    }

    private void close() {
        if (data.length < 2 * pixels + 2) {
            data = Arrays.copyOf(data, data.length * 2);
        }
        data[2 * pixels] = (byte) (lowest >> 8);
        data[2 * pixels + 1] = (byte) (highest >> 8);
        pixels++;
        filled = 0;
        if (pixels == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                data[2 * i] = (byte) Math.min(data[4 * i], data[4 * i + 2]);
                data[2 * i + 1] = (byte) Math.max(data[4 * i + 1], data[4 * i + 3]);
            }
            pixels = MOST / 2;
            stretch *= 2;
        }
    }

    long samples() {
        return samples;
    }

    String json(int sampleRate) {
        if (filled > 0) {
            close();
        }
        StringBuilder json = new StringBuilder(pixels * 8 + 200);
        json.append("{\"version\":2,\"channels\":1,\"sample_rate\":").append(sampleRate);
        json.append(",\"samples_per_pixel\":").append(stretch);
        json.append(",\"bits\":8,\"length\":").append(pixels).append(",\"data\":[");
        for (int i = 0; i < 2 * pixels; i++) {
            json.append(i == 0 ? "" : ",").append(data[i]);
        }
        return json.append("]}").toString();
    }
}
