/* Plays cues and an ambience. Where there is no audio device everything is silently nothing: sound
 * never carries meaning alone. Volumes are 0..100. */
#ifndef PLATFORM_SOUND_H
#define PLATFORM_SOUND_H

#include "ui/cue.h"

struct sound;

struct sound *sound_open(void); /* NULL: no device */
void sound_close(struct sound *sound);
void sound_cue(struct sound *sound, enum cue cue, int volume);
void sound_ambience(struct sound *sound, enum ambience ambience, int volume);

#endif
