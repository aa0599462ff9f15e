/* Days of a story in words. */
#include <stdio.h>

#include "ui/ui.h"

const char *month_word(const struct ui *ui, int month) {
  static const char *const names[12] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
  return ui_tr(ui, names[month - 1]);
}

const char *date_words(const struct ui *ui, const struct scenario *scenario, int day, char *out,
                       size_t size) {
  struct date date = scenario_date(scenario, day);
  snprintf(out, size, ui_tr(ui, "%d %s %d"), date.day, month_word(ui, date.month), date.year);
  return out;
}
