/* A mixer of a few voices. Cues are rendered once at opening; the device's own thread only adds
 * samples. The device is paused while nothing is to be heard, so that an idle game costs nothing.
 */
#include "platform/sound.h"

#include <SDL.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "platform/synthesis.h"

enum { VOICES = 8, BUFFER_SAMPLES = 1024, FADE_PER_SECOND = 2 };

struct voice {
  const float *sample;
  int count, at;
  float gain;
};

struct sound {
  SDL_AudioDeviceID device;
  float *cue[CUE_COUNT];
  int cue_length[CUE_COUNT];
  struct voice voice[VOICES];
  enum ambience ambience;
  float ambience_gain, ambience_wanted;
  struct ambience_state state;
};

static void mix_voice(struct voice *voice, float *out, int count) {
  for (int i = 0; i < count && voice->at < voice->count; i++)
    out[i] += voice->sample[voice->at++] * voice->gain;
}

static void mix(void *self, Uint8 *stream, int bytes) {
  struct sound *sound = self;
  float *out = (float *)(void *)stream;
  int count = bytes / (int)sizeof *out;
  memset(out, 0, (size_t)bytes);
  for (int i = 0; i < VOICES; i++) mix_voice(&sound->voice[i], out, count);
  float step = (float)FADE_PER_SECOND * (float)count / SOUND_RATE;
  float change = sound->ambience_wanted - sound->ambience_gain;
  sound->ambience_gain += change > step ? step : change < -step ? -step : change;
  if (sound->ambience_gain > 0.001f)
    synthesis_ambience(&sound->state, sound->ambience, sound->ambience_gain, out, count);
}

static void render_cues(struct sound *sound) {
  static const size_t size = CUE_SAMPLES_MAX * sizeof(float);
  float *sample = malloc(size);
  if (!sample) abort();
  for (int i = 0; i < CUE_COUNT; i++) {
    sound->cue_length[i] = synthesis_cue((enum cue)i, sample);
    size_t used = (size_t)sound->cue_length[i] * sizeof(float);
    sound->cue[i] = malloc(used);
    if (!sound->cue[i]) abort();
    memcpy(sound->cue[i], sample, used);
  }
  free(sample);
}

struct sound *sound_open(void) {
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return NULL;
  struct sound *sound = calloc(1, sizeof *sound);
  if (!sound) abort();
  SDL_AudioSpec wanted = {.freq = SOUND_RATE,
                          .format = AUDIO_F32SYS,
                          .channels = 1,
                          .samples = BUFFER_SAMPLES,
                          .callback = mix,
                          .userdata = sound};
  sound->state.noise = 1;
  sound->device = SDL_OpenAudioDevice(NULL, 0, &wanted, NULL, 0);
  if (sound->device == 0) {
    free(sound);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return NULL;
  }
  render_cues(sound);
  return sound;
}

void sound_close(struct sound *sound) {
  if (!sound) return;
  SDL_CloseAudioDevice(sound->device);
  for (int i = 0; i < CUE_COUNT; i++) free(sound->cue[i]);
  free(sound);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

static struct voice *free_voice(struct sound *sound) {
  struct voice *oldest = &sound->voice[0];
  for (int i = 0; i < VOICES; i++) {
    struct voice *voice = &sound->voice[i];
    if (voice->at >= voice->count) return voice;
    if (voice->at > oldest->at) oldest = voice;
  }
  return oldest;
}

void sound_cue(struct sound *sound, enum cue cue, int volume) {
  if (!sound || volume <= 0) return;
  SDL_LockAudioDevice(sound->device);
  *free_voice(sound) =
      (struct voice){sound->cue[cue], sound->cue_length[cue], 0, (float)volume / 100.0f};
  SDL_UnlockAudioDevice(sound->device);
  SDL_PauseAudioDevice(sound->device, 0);
}

void sound_ambience(struct sound *sound, enum ambience ambience, int volume) {
  if (!sound) return;
  SDL_LockAudioDevice(sound->device);
  if (ambience != AMBIENCE_NONE) sound->ambience = ambience;
  sound->ambience_wanted = ambience == AMBIENCE_NONE ? 0 : (float)volume / 100.0f;
  bool heard = sound->ambience_wanted > 0 || sound->ambience_gain > 0.001f;
  for (int i = 0; i < VOICES; i++) heard |= sound->voice[i].at < sound->voice[i].count;
  SDL_UnlockAudioDevice(sound->device);
  SDL_PauseAudioDevice(sound->device, heard ? 0 : 1);
}
