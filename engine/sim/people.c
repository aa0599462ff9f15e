/* People (docs/MODEL.md 7.6): every worker, every day. Parts are measured on the values of the
 * morning, except that joy feels the new fatigue.
 *
 *   body        eaten / need < 1: -k_starve x shortfall x (adapt + (1 - adapt) body), more with
 *               dependants to share with; else +k_recover (1 - body)
 *   fatigue     +load of the hours (load0 + (1 - load0) effort) at work, -recovery
 *   zeal        +z_dec (conviction - zeal) - hunger - grievance + agitation + honour
 *   joy         +j_dec (1/2 - joy) - exhaustion - hunger + rest day + culture
 *   solidarity  +b_dec (b_base - bond) - mates missing + culture + care - star honours - paid leave
 *   grievance   +g_dec (g_base - grievance) + long hours + lost rest day + surveillance + envy
 *               + paid leave of others
 *   market habit, knowledge, skill: learnt by doing, forgotten slowly
 *
 * Grounds: starvation and recovery, Keys et al. 1950 (time scale); gifts and fairness, Akerlof
 * 1982; agitation in constant need, TH 5.2.3; private and shown opinion, Kuran 1995. Sizes are
 * assumptions (sim/parameter_table.h has each). */
#include "sim/rule.h"

struct life {
  const struct workday *day;
  struct sim *sim;
  const struct orders *orders;
  struct workers *workers;
  int w;     /* global index */
  int index; /* in the team */
  enum status status;
  bool at_work, at_market;
  bool rests; /* on the rest day, or given one */
};

static struct change begin(const struct life *life, enum variable variable) {
  return (struct change){life->sim->ledger, variable, life->day->id, life->w, 0};
}

static bool is_star(const struct life *life) {
  return life->index == life->day->team->star;
}

/* Star honours are felt by all who are not the star. */
static bool is_passed_over(const struct life *life) {
  return life->orders->honour == HONOUR_STAR && !is_star(life);
}

/* Others have bought the day off that all would need: how strongly it is felt. */
static q16 unpaid_share(const struct life *life) {
  const bool paid = life->orders->leave == LEAVE_PAID && !life->day->rest_day;
  return paid && life->status != STATUS_LEAVE ? life->orders->leave_share : 0;
}

static int64_t eaten_of_need(const struct life *life) {
  const struct sim *sim = life->sim;
  const int w = life->w;
  int64_t food_g = life->day->food_g;
  if (life->at_market)
    food_g +=
        fdiv(param(sim, PARAMETER_MARKET_G) * (Q_HALF + fdiv(life->workers->market[w], 2)), Q_ONE);
  const int64_t ratio = fdiv(food_g * Q_ONE, life->day->need_g);
  if (ratio >= Q_ONE) return ratio;
  const int64_t shared = param(sim, PARAMETER_DEP_SHARE) * life->workers->dependants[w];
  return ratio - qmul(shared, Q_ONE - ratio);
}

static void nourish(const struct life *life) {
  const struct sim *sim = life->sim;
  q16 *body = &life->workers->nourishment[life->w];
  struct change change = begin(life, VARIABLE_NOURISHMENT);
  const int64_t eaten = eaten_of_need(life);
  if (eaten < Q_ONE) {
    const int64_t adapt = param(sim, PARAMETER_ADAPT);
    const int64_t loss = qmul(param(sim, PARAMETER_K_STARVE), Q_ONE - eaten);
    change_add(&change, CAUSE_TOO_LITTLE_FOOD, -qmul(loss, adapt + qmul(Q_ONE - adapt, *body)));
  } else {
    change_add(&change, CAUSE_RECOVERY, qmul(param(sim, PARAMETER_K_RECOVER), Q_ONE - *body));
  }
  *body = change_settle_share(&change, *body);
}

/* Load of the day: of effort at the team's hours, or of a plain day for those busy elsewhere. */
static int64_t load(const struct life *life) {
  const struct sim *sim = life->sim;
  if (!life->at_work) return curve(sim, CURVE_LOAD, Q(8));
  const int64_t load0 = param(sim, PARAMETER_LOAD0);
  return qmul(curve(sim, CURVE_LOAD, Q(1) * life->orders->hours),
              load0 + qmul(Q_ONE - load0, life->day->effort[life->index]));
}

static void tire(const struct life *life) {
  const struct sim *sim = life->sim;
  q16 *fatigue = &life->workers->fatigue[life->w];
  struct change change = begin(life, VARIABLE_FATIGUE);
  if (life->rests || life->status == STATUS_SICK) {
    change_add(&change, CAUSE_REST, -qmul(param(sim, PARAMETER_REC_REST), *fatigue));
  } else {
    change_add(&change, CAUSE_LOAD, load(life));
    change_add(&change, CAUSE_REST, -qmul(param(sim, PARAMETER_REC_WORK), *fatigue));
  }
  *fatigue = change_settle_share(&change, *fatigue);
}

static int64_t agitated(const struct life *life) {
  const struct sim *sim = life->sim;
  const int w = life->w;
  int64_t lift = qmul(param(sim, PARAMETER_Z_AGIT), Q_ONE - life->day->team->staleness);
  lift = qmul(lift, Q_ONE - life->workers->zeal[w]);
  lift = qmul(lift, curve(sim, CURVE_AGITATION, life->day->food_gap));
  return qmul(lift, Q_ONE - fdiv(life->workers->grievance[w], 2));
}

static int64_t honoured(const struct life *life) {
  const int64_t honour = param(life->sim, PARAMETER_Z_HON);
  if (life->orders->honour == HONOUR_TEAM) return fdiv(honour, 4);
  return life->orders->honour == HONOUR_STAR && is_star(life) ? honour : 0;
}

static q16 zeal_after(const struct life *life) {
  const struct sim *sim = life->sim;
  const q16 zeal = life->workers->zeal[life->w];
  const int64_t above = life->workers->grievance[life->w] - param(sim, PARAMETER_G_BASE);
  struct change change = begin(life, VARIABLE_ZEAL);
  change_add(&change, CAUSE_CONVICTION,
             qmul(param(sim, PARAMETER_Z_DEC), life->workers->conviction[life->w] - zeal));
  change_add(&change, CAUSE_HUNGER,
             -qmul(param(sim, PARAMETER_Z_HUNGER), qmul(life->day->food_gap, zeal)));
  if (above > 0) change_add(&change, CAUSE_GRIEVANCE, -qmul(param(sim, PARAMETER_Z_GRV), above));
  if (life->orders->agitate && life->at_work) change_add(&change, CAUSE_AGITATION, agitated(life));
  change_add(&change, CAUSE_HONOUR, honoured(life));
  return change_settle_share(&change, zeal);
}

static q16 joy_after(const struct life *life) {
  const struct sim *sim = life->sim;
  const q16 joy = life->workers->joy[life->w];
  const int64_t tired = life->workers->fatigue[life->w] - param(sim, PARAMETER_J_FROM);
  struct change change = begin(life, VARIABLE_JOY);
  change_add(&change, CAUSE_HABIT, qmul(param(sim, PARAMETER_J_DEC), Q_HALF - joy));
  if (tired > 0) change_add(&change, CAUSE_EXHAUSTION, -qmul(param(sim, PARAMETER_J_OVER), tired));
  change_add(&change, CAUSE_HUNGER, -qmul(param(sim, PARAMETER_J_HUNGER), life->day->food_gap));
  if (life->rests) change_add(&change, CAUSE_REST_DAY, param(sim, PARAMETER_J_REST));
  if (life->orders->culture && life->at_work)
    change_add(&change, CAUSE_CULTURE,
               qmul(qmul(param(sim, PARAMETER_J_CULT), Q_ONE - joy), Q_ONE - life->day->food_gap));
  return change_settle_share(&change, joy);
}

static q16 bond_after(const struct life *life) {
  const struct sim *sim = life->sim;
  const q16 bond = life->workers->bond[life->w];
  const int64_t missed = fdiv((int64_t)life->day->missed * Q_ONE, life->day->count);
  struct change change = begin(life, VARIABLE_BOND);
  change_add(&change, CAUSE_HABIT,
             qmul(param(sim, PARAMETER_B_DEC), param(sim, PARAMETER_B_BASE) - bond));
  change_add(&change, CAUSE_ABSENCES, -qmul(param(sim, PARAMETER_B_ABS), missed));
  if (life->orders->culture && life->at_work)
    change_add(&change, CAUSE_CULTURE, qmul(param(sim, PARAMETER_B_CULT), Q_ONE - bond));
  if (life->orders->care)
    change_add(&change, CAUSE_CARE, qmul(param(sim, PARAMETER_B_CARE), Q_ONE - bond));
  if (is_passed_over(life)) change_add(&change, CAUSE_STAR_HONOURS, -param(sim, PARAMETER_B_STAR));
  change_add(&change, CAUSE_LEAVE_FOR_PAY, -qmul(param(sim, PARAMETER_B_PAID), unpaid_share(life)));
  return change_settle_share(&change, bond);
}

static q16 grievance_after(const struct life *life) {
  const struct sim *sim = life->sim;
  const struct workday *day = life->day;
  const q16 grievance = life->workers->grievance[life->w];
  const int64_t watched = sim->model.vigil_today - param(sim, PARAMETER_VIG_FREE);
  struct change change = begin(life, VARIABLE_GRIEVANCE);
  change_add(&change, CAUSE_FORGETTING,
             qmul(param(sim, PARAMETER_G_DEC), param(sim, PARAMETER_G_BASE) - grievance));
  if (!day->rest_day)
    change_add(&change, CAUSE_LONG_HOURS, param(sim, PARAMETER_G_HOUR) * (life->orders->hours - 8));
  if (day->rest_due && !day->rest_day)
    change_add(&change, CAUSE_NO_REST_DAY, param(sim, PARAMETER_G_NOREST));
  if (watched > 0)
    change_add(&change, CAUSE_SURVEILLANCE, qmul(param(sim, PARAMETER_G_VIG), watched));
  if (is_passed_over(life)) change_add(&change, CAUSE_STAR_HONOURS, param(sim, PARAMETER_G_STAR));
  change_add(&change, CAUSE_LEAVE_FOR_PAY, qmul(param(sim, PARAMETER_G_PAID), unpaid_share(life)));
  return change_settle_share(&change, grievance);
}

/* Zeal, joy, bond and grievance read one another's values of the morning. */
static void feel(const struct life *life) {
  struct workers *workers = life->workers;
  const int w = life->w;
  const q16 zeal = zeal_after(life), joy = joy_after(life), bond = bond_after(life),
            grievance = grievance_after(life);
  workers->zeal[w] = zeal;
  workers->joy[w] = joy;
  workers->bond[w] = bond;
  workers->grievance[w] = grievance;
}

static void learn_market(const struct life *life) {
  const struct sim *sim = life->sim;
  q16 *market = &life->workers->market[life->w];
  struct change change = begin(life, VARIABLE_MARKET);
  if (life->at_market)
    change_add(&change, CAUSE_MARKET_DAY, qmul(param(sim, PARAMETER_MKT_UP), Q_ONE - *market));
  else
    change_add(&change, CAUSE_DISUSE, -qmul(param(sim, PARAMETER_MKT_DN), *market));
  *market = change_settle_share(&change, *market);
}

/* Practice is bounded by skill_max itself. */
static void learn_work(const struct life *life) {
  const struct sim *sim = life->sim;
  if (!life->at_work) return;
  q16 *study = &life->workers->study[life->w], *skill = &life->workers->skill[life->w];
  struct change knowledge = begin(life, VARIABLE_STUDY), practice = begin(life, VARIABLE_SKILL);
  const int64_t gain = qmul(param(sim, PARAMETER_ST_GAIN), life->orders->allotted[ALLOT_STUDY]);
  change_add(&knowledge, CAUSE_STUDY, qmul(gain, Q_ONE - *study));
  change_add(&knowledge, CAUSE_FORGETTING, -qmul(param(sim, PARAMETER_ST_DEP), *study));
  *study = change_settle_share(&knowledge, *study);
  change_add(&practice, CAUSE_PRACTICE,
             qmul(param(sim, PARAMETER_SKILL_LR), param(sim, PARAMETER_SKILL_MAX) - *skill));
  *skill = (q16)(*skill + practice.sum);
}

static struct life life_of(const struct workday *day, int index) {
  struct workers *workers = &day->sim->model.workers;
  const int w = day->first + index;
  const enum status status = (enum status)workers->status[w];
  return (struct life){
      .day = day,
      .sim = day->sim,
      .orders = &day->team->orders,
      .workers = workers,
      .w = w,
      .index = index,
      .status = status,
      .at_work = status == STATUS_AT_WORK,
      .at_market = status == STATUS_AWAY || status == STATUS_LEAVE,
      .rests = status == STATUS_REST_DAY ||
               (status == STATUS_ABSENT && workers->absence[w] == ABSENCE_REST),
  };
}

/* What was said often enough goes stale, and freshens slowly. */
static void staleness(struct workday *day) {
  struct sim *sim = day->sim;
  q16 *stale = &day->team->staleness;
  team_add(sim, day->id, VARIABLE_STALENESS, stale, CAUSE_FADING,
           -qmul(param(sim, PARAMETER_STALE_DN), *stale));
  if (!day->team->orders.agitate) return;
  team_add(sim, day->id, VARIABLE_STALENESS, stale, CAUSE_SESSION,
           qmul(param(sim, PARAMETER_STALE_UP), Q_ONE - *stale));
}

void people_live(struct workday *day) {
  struct sim *sim = day->sim;
  day->team->zeal_mean = (q16)team_mean(&sim->model, day->id, sim->model.workers.zeal);
  for (int index = 0; index < day->count; index++) {
    const struct life life = life_of(day, index);
    nourish(&life);
    tire(&life);
    feel(&life);
    learn_market(&life);
    learn_work(&life);
  }
  staleness(day);
}
