/* The sounds, computed: a cue is a short list of struck tones and bursts of noise, the ambience is
 * filtered noise. Nothing is recorded or loaded. Mono, 48 kHz, floating point in -1..1; about
 * -18 dB RMS while a cue sounds, peaks under -3 dB. */
#ifndef PLATFORM_SYNTHESIS_H
#define PLATFORM_SYNTHESIS_H

#include "ui/cue.h"

enum { SOUND_RATE = 48000, CUE_SAMPLES_MAX = SOUND_RATE * 5 / 4 };

/* Fills `out` with the whole cue; returns the number of samples. */
int synthesis_cue(enum cue cue, float out[CUE_SAMPLES_MAX]);

struct ambience_state {
  unsigned noise;
  float low, lower, swell;
  long sample;
};
/* The next `count` samples of an ambience, added to `out` with `gain`. */
void synthesis_ambience(struct ambience_state *state, enum ambience ambience, float gain,
                        float *out, int count);

#endif
