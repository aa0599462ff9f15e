/* The screens and what they ask for. A screen is a function: it reads the session and the view
 * state, draws through `ui`, and returns what the player wants as an intent; it never changes the
 * model. One file a screen in ui/screens/. */
#ifndef UI_SCREENS_H
#define UI_SCREENS_H

#include "game/debrief.h"
#include "game/library.h"
#include "game/session.h"
#include "game/what_if.h"
#include "ui/ui.h"

enum screen {
  SCREEN_TITLE, SCREEN_PICKER, SCREEN_BRIEFING, SCREEN_SITE, SCREEN_PEOPLE, SCREEN_ASSIGN, SCREEN_BOARD,
  SCREEN_WORKSHOP, SCREEN_STORES, SCREEN_BOOKS, SCREEN_DECISION, SCREEN_REVIEW, SCREEN_END,
  SCREEN_SETTINGS, SCREEN_CODEX, SCREEN_PROBLEM, SCREEN_FIRST_RUN, SCREEN_COUNT
};
extern const char *const screen_names[SCREEN_COUNT]; /* "title" ... for `shot` and --dump */

enum intent_kind {
  INTENT_NONE,
  INTENT_GO,          /* to `screen` */
  INTENT_BACK,
  INTENT_BEGIN,       /* start level `level` of the library */
  INTENT_CONTINUE,    /* resume the latest journal (of `level`, -1: any) */
  INTENT_COMMAND,     /* `command`, by the player */
  INTENT_ORDERS,      /* what differs in `view->draft` from the orders in force */
  INTENT_ANSWER,      /* decision `decision`, option `option` */
  INTENT_ONE_DAY,     /* one day passes */
  INTENT_GO_ON,       /* days pass until something needs the player */
  INTENT_STOP,        /* stop the passing days */
  INTENT_CLOSE_REVIEW,/* the report is written: print */
  INTENT_LEAVE,       /* step away: everything is saved, back to the picker */
  INTENT_EXPORT,      /* the ended story as files to carry away */
  INTENT_WHAT_IF,     /* subject `decision` of what_if_subjects(); `option` -1: any other that was open */
  INTENT_WHAT_IF_STOP,
  INTENT_WHAT_IF_GO_ON,
  INTENT_SETTING,     /* a setting changed in `view->settings` */
  INTENT_REREAD,      /* the places of scenarios, for what is new in them */
  INTENT_SETTLED,     /* the first run's page is left: keep the settings, to the picker */
  INTENT_EDIT,        /* `command`, by whoever tries the story out */
  INTENT_RELOAD,      /* the story's files anew, here and now */
  INTENT_SKIP,        /* the problem shown is put aside; the story goes on without it */
  INTENT_COPY,        /* what the instructor's sheet shows, to the clipboard */
  INTENT_FOLDER,      /* the story's folder in the file manager */
  INTENT_QUIT
};
struct intent {
  enum intent_kind kind;
  enum screen screen;
  int level, decision, option;
  bool orders_first; /* ONE_DAY, GO_ON: the draft is confirmed before */
  struct command command;
};

struct settings {
  char language[8]; /* "en" */
  uint8_t theme;
  float user_scale;
  bool reduced_motion, captions, single_keys;
  uint8_t volume_cues, volume_ambience, volume_speech; /* 0..100 */
  bool plain_wording;
  content_theme_set skipped_themes; /* scenes about them are told in one line */
  bool hints, slow_days; /* slow: days pass at half the speed */
  uint32_t hints_seen;   /* a bit each, enum hint */
  bool instructor;       /* F9 and reloading in every story, also in those that came with the game */
};

enum instructor_tab {
  INSTRUCTOR_PROBLEMS, INSTRUCTOR_STATE, INSTRUCTOR_PEOPLE, INSTRUCTOR_EVENTS, INSTRUCTOR_LOG,
  INSTRUCTOR_SEED, INSTRUCTOR_TABS
};

/* The sheet that F9 opens over a story. */
struct instructor_view {
  bool allowed; /* for this story and this player; set by the app */
  bool open, details;
  bool load_failed;        /* the problems are those of a save that did not load */
  uint8_t tab;             /* enum instructor_tab */
  int problem;             /* shown */
  const struct diagnostics *problems; /* what stops the story first; the app's. NULL: none */
  struct excerpt {         /* of the file that the problem lies in, read by the app */
    int of;                /* problem, -1: none is read */
    int first_line, count;
    char line[5][200];     /* valid UTF-8, no tabs */
  } excerpt;
};

/* What is open over the frame of a story. ASK: one day was asked for while a decision waits. DRAFT:
 * days were asked for while orders stand changed and not confirmed. */
enum frame_panel_kind {
  PANEL_NONE, PANEL_MENU, PANEL_HELP, PANEL_SCREENS, PANEL_ASK, PANEL_DRAFT,
  PANEL_SOURCES /* of the decision shown */
};

/* What the interface remembers of where the player is; not part of the story. */
struct view {
  enum screen screen, previous;
  struct settings settings;
  int picked_level;
  bool picker_instructors; /* the instructors' list is shown, not the eras */
  int picker_first;      /* the first card of the page that is shown */
  bool documented_only;  /* briefing: the next story begins in that mode of evidence */
  uint64_t next_seed;    /* of the next story begun */
  bool reading_note;     /* picker: the content note of the picked story is open */
  bool instructor_notes; /* briefing: the notes for instructors are unfolded */
  uint8_t hint;          /* on show: 1 + enum hint; 0: none */
  int hint_day;          /* when it came up */
  int person;            /* selected, -1 */
  uint8_t people_sort;   /* 0 needs care, 1 name, 2 trade */
  const char *people_group; /* NULL: whole team */
  uint8_t people_bar;    /* whose causes stand on the card: 1 + enum bar; 0: the person's own strain */
  bool people_groups_open, people_talking, people_finding;
  char people_find[24];  /* what was typed of a name, lower case */
  int decision;          /* shown, -1 */
  int chosen_option;     /* focused but not confirmed, -1 */
  uint8_t review_step;   /* 0 count, 1 write, 2 meet, 3 print */
  uint64_t count_since_ms; /* the lines of the count appear from then on; 0: not begun */
  int book_month;        /* shown in the two books, -1: latest */
  int book_row;          /* selected claim */
  bool threads, plain_wording;
  uint8_t debrief_tab;
  int debrief_letter;
  uint8_t debrief_number;    /* whose causes stand on the sheet of causes */
  const char *debrief_group; /* NULL: whole team */
  bool passing;          /* days are passing */
  uint64_t passing_since_ms;
  uint64_t dusk_since_ms; /* 0: none */
  int day_shown;
  struct orders draft;   /* the assignment screen's unconfirmed orders */
  bool draft_valid;
  struct intent after_draft; /* PANEL_DRAFT: what was asked for */
  struct {               /* of the draft and of the orders in force; runs of the model, so kept */
    uint64_t key;
    struct forecast draft, standing;
  } forecast;
  bool board_known;      /* "what we know" is on */
  int method, stores_row;
  const struct debrief *debrief; /* of an ended story; made and owned by the app */
  struct {
    const struct what_if *now; /* the one asked last, made and owned by the app; NULL: none */
    uint8_t list;              /* of what was chosen: decisions, reports, orders */
  } what_if;
  char problem[600];     /* SCREEN_PROBLEM: what happened, what is safe, what to do */
  struct {               /* the codex, open over any screen; it keeps its place */
    bool open, finding;  /* finding: letters are a search */
    uint8_t tab;
    int16_t entry[4];    /* chosen, of each tab */
    char find[48];       /* what is searched for, lower case */
  } codex;
  struct instructor_view instructor;
  uint8_t panel;         /* enum frame_panel_kind */
  uint64_t touched_ms;   /* when something was last pressed or moved */
  bool motion_paused;    /* M: smoke, snow and walkers stand still */
  bool today_folded;
  uint8_t site_part;     /* narrow: which part of the site is in view, from the left */
  char toast[320];
  uint64_t toast_until_ms;
  char caption[48]; /* of the sound that is heard; empty: none */
  uint64_t caption_until_ms;
};

/* One call a frame. `session` is NULL outside a story. */
struct intent screen_draw(struct ui *ui, struct view *view, const struct library *library,
                          const struct session *session);

/* Shared pieces of the frame around the screens of a story (ui/screens/frame.c). */
struct rect frame_draw(struct ui *ui, struct view *view, const struct session *session,
                       struct intent *intent); /* top bar and dock; returns the content's rect */

#endif
