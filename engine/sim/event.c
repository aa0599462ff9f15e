#include "sim/event.h"

const char *const event_names[EVENT_TYPE_COUNT] = {
#define X(id, name) [EVENT_##id] = name,
    EVENT_TABLE(X)
#undef X
};

/* The last quarter of the log is kept for the player's team and the enterprise. */
enum { RIVALS_MAX = EVENTS_MAX - EVENTS_MAX / 4 };

void event_add(struct event_log *log, int day, enum event_type type, int team, int32_t a,
               int32_t b) {
  if (!log || log->count >= (team > 0 ? RIVALS_MAX : EVENTS_MAX)) return;
  log->event[log->count++] = (struct event){
      .day = (int16_t)day, .type = (uint8_t)type, .team = (int8_t)team, .a = a, .b = b};
}
