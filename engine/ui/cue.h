/* Sounds as plain data: what happened, and its caption. No cue carries meaning alone: each goes with
 * something seen, and with a caption line when captions are on. X(id, name, caption or "") */
#ifndef UI_CUE_H
#define UI_CUE_H

#define CUE_TABLE(X)                                                                               \
  X(FOCUS, "focus", "")                                                                            \
  X(PRESS, "press", "")                                                                            \
  X(BACK, "back", "")                                                                              \
  X(CAUSES, "causes", "[page turns]")                                                              \
  X(DECISION, "decision", "[a question waits]")                                                    \
  X(DAY_ENDS, "day-ends", "[shift bell]")                                                          \
  X(PRINTED, "printed", "[newspaper printed]")                                                     \
  X(ENTRY, "entry", "[pencil]")                                                                    \
  X(ERROR, "error", "[knock]")

enum cue {
#define X(id, name, caption) CUE_##id,
  CUE_TABLE(X)
#undef X
      CUE_COUNT
};

enum ambience { AMBIENCE_NONE, AMBIENCE_YARD, AMBIENCE_WIND };

struct cue_row {
  const char *name, *caption;
};
extern const struct cue_row cue_rows[CUE_COUNT];

#endif
