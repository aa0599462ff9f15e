/* What goes wrong before or behind a command, told on stderr. */
#ifndef APP_PROBLEMS_H
#define APP_PROBLEMS_H

#include "app/paths.h"
#include "base/diagnostic.h"

void problems_print(const struct diagnostics *problems);
/* paths_find(), or one message that names where it looked. */
bool paths_find_or_tell(struct paths *paths);

#endif
