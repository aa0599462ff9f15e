/* Each stroke is a sine (with a softer octave) or noise through a one-pole filter, under an
 * exponential decay with a 4 ms attack, so that nothing clicks. */
#include "platform/synthesis.h"

#include <math.h>
#include <string.h>

#define TURN 6.28318530718f

enum { STROKES_MAX = 4, ATTACK_SAMPLES = SOUND_RATE / 250 };

struct stroke {
  float hertz; /* tone, or the filter's corner for noise */
  float noise; /* 0 tone .. 1 noise */
  float start_s, length_s, decay_s, gain;
};

static const struct stroke cues[CUE_COUNT][STROKES_MAX] = {
    [CUE_FOCUS] = {{900, 0.4f, 0, 0.05f, 0.012f, 0.5f}},
    [CUE_PRESS] = {{420, 0.3f, 0, 0.12f, 0.03f, 0.7f}, {1200, 0.9f, 0, 0.03f, 0.006f, 0.4f}},
    [CUE_BACK] = {{280, 0.3f, 0, 0.14f, 0.035f, 0.7f}, {900, 0.9f, 0, 0.03f, 0.006f, 0.3f}},
    [CUE_CAUSES] = {{2600, 1, 0, 0.22f, 0.07f, 0.6f}, {1800, 1, 0.1f, 0.25f, 0.09f, 0.4f}},
    [CUE_DECISION] = {{196, 0, 0, 0.6f, 0.22f, 0.7f}, {147, 0, 0.28f, 0.8f, 0.28f, 0.7f}},
    [CUE_DAY_ENDS] = {{523, 0, 0, 1.2f, 0.4f, 0.6f}, {1318, 0, 0, 0.8f, 0.2f, 0.2f}},
    [CUE_PRINTED] = {{70, 0.2f, 0, 0.3f, 0.08f, 0.9f}, {1500, 1, 0.18f, 0.4f, 0.12f, 0.5f}},
    [CUE_ENTRY] = {{3200, 1, 0, 0.1f, 0.04f, 0.5f}, {2600, 1, 0.09f, 0.16f, 0.05f, 0.5f}},
    [CUE_ERROR] = {{150, 0.15f, 0, 0.2f, 0.05f, 0.9f}, {140, 0.15f, 0.16f, 0.2f, 0.05f, 0.7f}},
};

static float next_noise(unsigned *state) {
  *state = *state * 1664525u + 1013904223u;
  return (float)(int)(*state >> 8 & 0xffff) / 32768.0f - 1.0f;
}

static int add_stroke(const struct stroke *stroke, unsigned seed, float *out) {
  int first = (int)(stroke->start_s * SOUND_RATE);
  int count = (int)(stroke->length_s * SOUND_RATE);
  if (first + count > CUE_SAMPLES_MAX) count = CUE_SAMPLES_MAX - first;
  float filtered = 0, corner = fminf(1.0f, TURN * stroke->hertz / SOUND_RATE);
  for (int i = 0; i < count; i++) {
    float t = (float)i / SOUND_RATE;
    filtered += corner * (next_noise(&seed) - filtered);
    float tone = sinf(TURN * stroke->hertz * t) + 0.3f * sinf(2 * TURN * stroke->hertz * t);
    float attack = i < ATTACK_SAMPLES ? (float)i / ATTACK_SAMPLES : 1.0f;
    float release = fminf(1.0f, (float)(count - i) / ATTACK_SAMPLES);
    float wave = tone * (1 - stroke->noise) * 0.7f + filtered * stroke->noise * 2.0f;
    out[first + i] += wave * stroke->gain * attack * release * expf(-t / stroke->decay_s);
  }
  return first + count;
}

/* To the same loudness: the RMS over the loudest tenth of a second, without passing the peak. */
static void level(float *out, int count) {
  float loudest = 0, peak = 0;
  int window = SOUND_RATE / 10 < count ? SOUND_RATE / 10 : count;
  for (int at = 0; at + window <= count; at += window / 2) {
    float sum = 0;
    for (int i = at; i < at + window; i++) sum += out[i] * out[i];
    loudest = fmaxf(loudest, sqrtf(sum / (float)window));
  }
  for (int i = 0; i < count; i++) peak = fmaxf(peak, fabsf(out[i]));
  if (loudest <= 0 || peak <= 0) return;
  float gain = fminf(0.126f / loudest, 0.7f / peak); /* -18 dB, -3 dB */
  for (int i = 0; i < count; i++) out[i] *= gain;
}

int synthesis_cue(enum cue cue, float out[CUE_SAMPLES_MAX]) {
  memset(out, 0, CUE_SAMPLES_MAX * sizeof *out);
  int count = 0;
  for (int i = 0; i < STROKES_MAX && cues[cue][i].length_s > 0; i++) {
    int end = add_stroke(&cues[cue][i], 12345u + (unsigned)i, out);
    if (end > count) count = end;
  }
  level(out, count);
  return count;
}

void synthesis_ambience(struct ambience_state *state, enum ambience ambience, float gain,
                        float *out, int count) {
  if (ambience == AMBIENCE_NONE) return;
  float corner = ambience == AMBIENCE_WIND ? 0.012f : 0.03f;
  for (int i = 0; i < count; i++, state->sample++) {
    float noise = next_noise(&state->noise);
    state->low += corner * (noise - state->low);
    state->lower += 0.002f * (noise - state->lower);
    state->swell = 0.75f + 0.25f * sinf(TURN * (float)(state->sample % (SOUND_RATE * 11)) /
                                        (float)(SOUND_RATE * 11));
    out[i] += (state->low - state->lower) * 0.5f * state->swell * gain;
  }
}
