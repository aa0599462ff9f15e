/* A story that goes on with its files changed: begun anew from the folder and led back to where it
 * was by doing again what the player did. */
#ifndef GAME_SESSION_RELOAD_H
#define GAME_SESSION_RELOAD_H

#include "game/session.h"

/* `old` keeps its seed, its mode of evidence and its day, and is left as it is, its journal too;
 * the new session is the caller's, and `edited`. Its journal, if `options` names one, holds all of
 * it from the first day. Names of the old story's orders and answers are looked up in the new one;
 * what finds no place there is left out, and said in `not_kept`, one warning each.
 *
 * NULL: the folder does not load, or its functions take too long to come back to the day;
 * `problems` says why. Else `problems` may hold warnings of loading, or why there is no journal. */
struct session *session_reload(const struct session *old, const struct session_options *options,
                               struct diagnostics *problems, struct diagnostics *not_kept);

#endif
