/* The rows of sim/parameter.h. Grounds: `A` an assumption, i.e. a number chosen here; `L:`
 * literature (docs/MODEL.md section 17); OA, WM, RF, TH the dossier's sources, of which the first
 * three are voices of the state. No source measures these quantities inside North Korea.
 *
 * Kept apart from the header so that a table of data can be read, and changed, as data. */
#ifndef SIM_PARAMETER_TABLE_H
#define SIM_PARAMETER_TABLE_H

/* clang-format off */
/* X(id, name, default, low, high, whole, unit, provenance, meaning) */
#define PARAMETER_TABLE(X)                                                                         \
  /* effort */                                                                                     \
  X(E0, "E0", Q(1.035), Q(0.8), Q(1.2), 0, "", "A",                                                \
    "base effort; anchor of scale, set so that opening output is near norm0")                      \
  X(A_ZEAL, "a_zeal", Q(0.4), Q(0.2), Q(0.6), 0, "", "A; sign OA, RF",                             \
    "effort by zeal, around the middle")                                                           \
  X(A_JOY, "a_joy", Q(0.15), Q(0), Q(0.3), 0, "", "A; sign TH 3.1.1",                              \
    "effort by joy (joyous life, better work)")                                                    \
  X(A_GRV, "a_grv", Q(0.35), Q(0.1), Q(0.6), 0, "",                                                \
    "A; sign L:Akerlof 1982, Akerlof & Yellen 1990",                                               \
    "effort lost to grievance")                                                                    \
  X(A_PEER, "a_peer", Q(0.25), Q(0.1), Q(0.4), 0, "", "L:Mas & Moretti 2009",                      \
    "pull to mean effort; with bond 0.55 elasticity about 0.14, theirs about 0.15")                \
  X(E_MIN, "e_min", Q(0.4), Q(0.2), Q(0.6), 0, "", "A",                                            \
    "least effort")                                                                                \
  X(E_MAX, "e_max", Q(1.4), Q(1.2), Q(1.8), 0, "", "A",                                            \
    "largest effort")                                                                              \
  /* fatigue and food */                                                                           \
  X(REC_WORK, "rec_work", Q(0.05), Q(0.03), Q(0.08), 0, "/day", "A",                               \
    "recovery on a working day")                                                                   \
  X(REC_REST, "rec_rest", Q(0.15), Q(0.08), Q(0.25), 0, "/day", "A",                               \
    "recovery on a rest or sick day")                                                              \
  X(LOAD0, "load0", Q(0.6), Q(0.4), Q(0.8), 0, "", "A",                                            \
    "load at zero effort")                                                                         \
  X(RATION, "ration", 700, 0, 900, 1, "g/day", "L:Lankov 2005, 2023",                              \
    "ration of an ordinary worker; scheduled by the scenario")                                     \
  X(NEED8, "need8", 600, 500, 800, 1, "g/day",                                                     \
    "L:UN/WFP 600 g quoted by Asmolov 2016; FAO/WHO/UNU 2004",                                     \
    "need at 8 h, ration-equivalent grain, side dishes included")                                  \
  X(NEED_H, "need_h", 30, 15, 60, 1, "g per hour", "A; L:FAO/WHO/UNU 2004 (sign)",                 \
    "extra need per hour beyond 8")                                                                \
  X(K_STARVE, "k_starve", Q(0.01), Q(0.005), Q(0.02), 0, "/day", "A; L:Keys 1950 (time scale)",    \
    "at half rations body reserve falls from 1 to 0.5 in about 120 days")                          \
  X(K_RECOVER, "k_recover", Q(0.01), Q(0.005), Q(0.02), 0, "/day", "A",                            \
    "body reserve regained by refeeding")                                                          \
  X(ADAPT, "adapt", Q(0.4), Q(0.2), Q(0.7), 0, "", "A; L:Keys 1950 (sign)",                        \
    "metabolic saving when low")                                                                   \
  X(DEP_SHARE, "dep_share", Q(0.06), Q(0), Q(0.15), 0, "per dependant", "A",                       \
    "given to the family when food is short")                                                      \
  X(MARKET_G, "market_g", 900, 400, 1500, 1, "g/market day", "A",                                  \
    "gain of a day on the market at mkt=1; half of it at mkt=0")                                   \
  X(GARDEN_G, "garden_g", 1500, 800, 2500, 1, "g per full labour share", "A; TH 5.2.2.2 (care)",   \
    "sideline food: 5 % of hands makes 75 g a head")                                               \
  /* attendance */                                                                                 \
  X(SICK0, "sick0", Q(0.004), Q(0.002), Q(0.008), 0, "/day", "A",                                  \
    "base hazard of illness")                                                                      \
  X(SICK_LO, "sick_lo", 2, 1, 4, 1, "days", "A",                                                   \
    "days after the first; plus 0-3")                                                              \
  X(DEP0, "dep0", Q(0.6), Q(0.4), Q(0.8), 0, "", "A",                                              \
    "staying away: factor without dependants")                                                     \
  X(DEP1, "dep1", Q(0.25), Q(0.1), Q(0.4), 0, "", "A",                                             \
    "staying away: added per dependant")                                                           \
  X(CARE_DEP, "care_dep", Q(0.15), Q(0), Q(0.3), 0, "", "A",                                       \
    "staying away: what CARE takes off the factor")                                                \
  X(AWAY_BOND, "away_bond", Q(0.5), Q(0.2), Q(0.8), 0, "", "A",                                    \
    "solidarity keeps people")                                                                     \
  X(AWAY_VIG, "away_vig", Q(0.5), Q(0.2), Q(0.8), 0, "", "A",                                      \
    "surveillance keeps people")                                                                   \
  X(A_MKT, "a_mkt", Q(0.15), Q(0.05), Q(0.3), 0, "/day",                                           \
    "A; L:New York Times 2010 (second hand)",                                                      \
    "habit of absence at mkt=1")                                                                   \
  X(MKT_UP, "mkt_up", Q(0.04), Q(0.01), Q(0.1), 0, "/market day", "A",                             \
    "learning to trade")                                                                           \
  X(MKT_DN, "mkt_dn", Q(0.004), Q(0.001), Q(0.01), 0, "/day", "A; TH 3.2.2 (markets stayed)",      \
    "forgetting, half-life about 170 d")                                                           \
  X(AWAY_MAX, "away_max", Q(0.8), Q(0.6), Q(0.95), 0, "/day", "A",                                 \
    "some always come (control, rations)")                                                         \
  /* zeal, joy, solidarity, grievance */                                                           \
  X(Z_DEC, "z_dec", Q(0.02), Q(0.01), Q(0.04), 0, "/day", "A",                                     \
    "return to conviction, half-life about 35 d")                                                  \
  X(Z_AGIT, "z_agit", Q(0.05), Q(0.02), Q(0.1), 0, "per session", "A; TH 5.2.3 (constant need)",   \
    "strength of agitation")                                                                       \
  X(Z_HUNGER, "z_hunger", Q(0.03), Q(0.01), Q(0.06), 0, "/day", "A",                               \
    "loss at full food gap")                                                                       \
  X(Z_GRV, "z_grv", Q(0.008), Q(0), Q(0.02), 0, "/day", "A",                                       \
    "grievance erodes zeal")                                                                       \
  X(Z_CYN, "z_cyn", Q(0.3), Q(0.1), Q(0.6), 0, "per share padded", "A; L:Kuran 1995",              \
    "those who know the true figure")                                                              \
  X(Z_HON, "z_hon", Q(0.05), Q(0.02), Q(0.1), 0, "per honour", "A",                                \
    "to the star; a quarter to all if honoured together")                                          \
  X(Z_TITLE, "z_title", Q(0.05), Q(0.02), Q(0.1), 0, "per title", "OA, RF (commendation)",         \
    "zeal by a title won")                                                                         \
  X(Z_EXPO, "z_expo", Q(0.08), Q(0), Q(0.2), 0, "per case", "A",                                   \
    "zeal lost when padding is exposed")                                                           \
  X(STALE_UP, "stale_up", Q(0.2), Q(0.1), Q(0.4), 0, "per session", "A",                           \
    "staleness added")                                                                             \
  X(STALE_DN, "stale_dn", Q(0.06), Q(0.03), Q(0.15), 0, "/day", "A",                               \
    "staleness lost, half-life about 11 d")                                                        \
  X(AGIT_COST, "agit_cost", Q(0.06), Q(0.02), Q(0.12), 0, "share of day", "A",                     \
    "time of a session (half an hour)")                                                            \
  X(CULT_COST, "cult_cost", Q(0.3), Q(0.1), Q(0.5), 0, "share of day", "A",                        \
    "time of a performance or a sports day")                                                       \
  X(J_DEC, "j_dec", Q(0.03), Q(0.01), Q(0.06), 0, "/day", "A",                                     \
    "joy returns to the middle")                                                                   \
  X(J_REST, "j_rest", Q(0.02), Q(0), Q(0.05), 0, "per rest day", "A",                              \
    "joy of a rest day")                                                                           \
  X(J_CULT, "j_cult", Q(0.1), Q(0.05), Q(0.2), 0, "per event", "A; TH 5.2.2.2",                    \
    "joy of culture and sport")                                                                    \
  X(J_FROM, "j_from", Q(0.3), Q(0.2), Q(0.5), 0, "", "A",                                          \
    "fatigue above which joy suffers")                                                             \
  X(J_OVER, "j_over", Q(0.02), Q(0), Q(0.05), 0, "/day", "A",                                      \
    "joy lost to exhaustion above j_from")                                                         \
  X(J_HUNGER, "j_hunger", Q(0.04), Q(0.01), Q(0.08), 0, "/day", "A; L:Keys 1950 (apathy)",         \
    "joy lost at full food gap")                                                                   \
  X(J_TITLE, "j_title", Q(0.05), Q(0), Q(0.1), 0, "per title", "A",                                \
    "joy of a title won")                                                                          \
  X(B_DEC, "b_dec", Q(0.01), Q(0.005), Q(0.02), 0, "/day", "A",                                    \
    "solidarity returns to the usual")                                                             \
  X(B_BASE, "b_base", Q(0.55), Q(0.3), Q(0.7), 0, "", "A",                                         \
    "usual solidarity")                                                                            \
  X(B_SUCC, "b_succ", Q(0.01), Q(0), Q(0.03), 0, "per review", "A",                                \
    "solidarity by a plan met together")                                                           \
  X(B_ABS, "b_abs", Q(0.02), Q(0), Q(0.05), 0, "/day", "A",                                        \
    "solidarity lost when mates are missing")                                                      \
  X(B_CARE, "b_care", Q(0.02), Q(0.01), Q(0.05), 0, "per day of care", "OA, TH 5.2.2.1",           \
    "solidarity by help with family matters")                                                      \
  X(B_CULT, "b_cult", Q(0.02), Q(0), Q(0.05), 0, "per event", "TH 5.2.2.2",                        \
    "solidarity by culture and sport")                                                             \
  X(B_STAR, "b_star", Q(0.005), Q(0), Q(0.02), 0, "per honour",                                    \
    "TH ch. 6; L:Bandiera et al. 2005",                                                            \
    "solidarity lost to honours for one")                                                          \
  X(G_DEC, "g_dec", Q(0.02), Q(0.01), Q(0.04), 0, "/day", "A",                                     \
    "grievance is forgotten")                                                                      \
  X(G_BASE, "g_base", Q(0.1), Q(0.05), Q(0.2), 0, "", "A",                                         \
    "usual grumbling")                                                                             \
  X(G_NORM, "g_norm", Q(2.5), Q(1), Q(5), 0, "per relative rise", "TH 3.1.1; L:Siegelbaum 1988",   \
    "grievance by a norm raised")                                                                  \
  X(G_HOUR, "g_hour", Q(0.0005), Q(0), Q(0.002), 0, "/day/h", "A",                                 \
    "grievance by overtime")                                                                       \
  X(G_NOREST, "g_norest", Q(0.015), Q(0), Q(0.04), 0, "per lost rest day", "A; L:Time 2016",       \
    "grievance by a lost rest day")                                                                \
  X(G_VIG, "g_vig", Q(0.006), Q(0), Q(0.02), 0, "/day", "A",                                       \
    "grievance by surveillance above vig_free")                                                    \
  X(VIG_FREE, "vig_free", Q(0.4), Q(0.2), Q(0.6), 0, "", "A",                                      \
    "surveillance that is tolerated")                                                              \
  X(G_STAR, "g_star", Q(0.012), Q(0), Q(0.04), 0, "per honour", "TH ch. 6; L:Siegelbaum 1988",     \
    "envy of model workers")                                                                       \
  X(G_LAG, "g_lag", Q(0.01), Q(0), Q(0.03), 0, "per review", "A",                                  \
    "grievance of a hopeless gap on the board")                                                    \
  X(LAG_GAP, "lag_gap", Q(0.3), Q(0.2), Q(0.5), 0, "", "A",                                        \
    "gap called hopeless")                                                                         \
  /* norm and caution */                                                                           \
  X(NORM0, "norm0", Q(0.88), Q(0.7), Q(1.1), 0, "norm-days", "A",                                  \
    "opening norm; anchor of scale")                                                               \
  X(RHO, "rho", Q(0.5), Q(0), Q(0.9), 0, "", "L:Weitzman 1980; Berliner 1957",                     \
    "share of over-fulfilment built into the next norm")                                           \
  X(RHO_ALL, "rho_all", Q(0.1), Q(0), Q(0.3), 0, "", "WM, TH 3.1.1",                               \
    "norms for all follow the best")                                                               \
  X(ALL_FROM, "all_from", Q(1.05), Q(1), Q(1.2), 0, "", "A",                                       \
    "norms for all follow from this fulfilment of the best")                                       \
  X(ALL_CAP, "all_cap", Q(0.3), Q(0.1), Q(0.5), 0, "", "A",                                        \
    "largest excess counted")                                                                      \
  X(SIGMA, "sigma", Q(0.15), Q(0), Q(0.5), 0, "", "A; L:Bain et al. 1987",                         \
    "share of shortfall taken off the norm")                                                       \
  X(DRIFT, "drift", Q(0), Q(0), Q(0.01), 0, "/month", "A",                                         \
    "planned growth of norms")                                                                     \
  X(CAUT0, "caut0", Q(0.3), Q(0), Q(0.6), 0, "", "L:Berliner 1957",                                \
    "opening caution")                                                                             \
  X(CAUT_UP, "caut_up", Q(8), Q(3), Q(12), 0, "per relative rise", "A; L:Roy 1952",                \
    "learning to hide")                                                                            \
  X(CAUT_DN, "caut_dn", Q(0.04), Q(0.02), Q(0.1), 0, "/month", "A",                                \
    "caution is forgotten")                                                                        \
  X(CAUT_MAX, "caut_max", Q(0.9), Q(0.6), Q(0.95), 0, "", "A",                                     \
    "largest caution")                                                                             \
  X(CAUT_Z, "caut_z", Q(1.45), Q(1.2), Q(1.6), 0, "", "A; OA",                                     \
    "zealous teams hide less: factor caut_z - mean zeal")                                          \
  X(CAUT_LO, "caut_lo", Q(0.3), Q(0.1), Q(0.6), 0, "", "A",                                        \
    "least factor")                                                                                \
  X(TOL, "tol", Q(0.005), Q(0), Q(0.03), 0, "", "A",                                               \
    "safe over-fulfilment")                                                                        \
  X(BT_RHO, "bt_rho", Q(0.5), Q(0), Q(1), 0, "", "A",                                              \
    "share of rho in force in months of battle")                                                   \
  /* equipment */                                                                                  \
  X(WEAR, "wear", Q(0.0045), Q(0.003), Q(0.008), 0, "/day", "A",                                   \
    "at 8 h, normal effort")                                                                       \
  X(REPAIR, "repair", Q(0.65), Q(0.4), Q(1), 0, "per share", "A",                                  \
    "6 % of hands hold condition near 0.87")                                                       \
  X(PARTS0, "parts0", Q(0.4), Q(0.2), Q(0.7), 0, "", "A",                                          \
    "repair possible without supplied parts")                                                      \
  X(BD_HIT, "bd_hit", Q(0.06), Q(0.03), Q(0.12), 0, "per breakdown", "A",                          \
    "equipment lost in a breakdown")                                                               \
  X(PATCH, "patch", Q(0.03), Q(0.01), Q(0.05), 0, "/day", "A",                                     \
    "makeshift repair below patch_at")                                                             \
  X(PATCH_AT, "patch_at", Q(0.6), Q(0.4), Q(0.7), 0, "", "A",                                      \
    "threshold of makeshift repair")                                                               \
  /* learning, experiments, diffusion */                                                           \
  X(SKILL_LR, "skill_lr", Q(0.0002), Q(0), Q(0.0006), 0, "/day", "A; L:Wright 1936",               \
    "skill by practice")                                                                           \
  X(SKILL_MAX, "skill_max", Q(1.3), Q(1.1), Q(1.6), 0, "", "A",                                    \
    "ceiling of practice")                                                                         \
  X(ST_GAIN, "st_gain", Q(0.03), Q(0.015), Q(0.06), 0, "per share-day", "A",                       \
    "knowledge by study beside work")                                                              \
  X(ST_DEP, "st_dep", Q(0.001), Q(0.0005), Q(0.003), 0, "/day",                                    \
    "L:Darr et al. 1995; Benkard 2000 (knowledge depreciates)",                                    \
    "knowledge forgotten")                                                                         \
  X(TR_RATE, "tr_rate", Q(0.6), Q(0.3), Q(1), 0, "per share-day", "A",                             \
    "progress of a trial: 3 % of hands make one in about 75 days")                                 \
  X(TR_KEEP, "tr_keep", Q(0.4), Q(0), Q(0.8), 0, "", "TH 5.2.1 (failures on the way)",             \
    "progress kept after a failure")                                                               \
  X(TR_P0, "tr_p0", Q(0.25), Q(0.1), Q(0.4), 0, "", "A",                                           \
    "chance of success without knowledge")                                                         \
  X(TR_PK, "tr_pk", Q(0.5), Q(0.2), Q(0.8), 0, "", "A; TH 5.2.1",                                  \
    "chance of success added at full knowledge")                                                   \
  X(SCI_W, "sci_w", Q(0.3), Q(0), Q(0.6), 0, "", "TH 5.2.1, RF",                                   \
    "help of a science team in trials")                                                            \
  X(NDEF, "ndef", 9, 6, 14, 1, "count", "A",                                                       \
    "deficiencies to solve")                                                                       \
  X(GAIN_LO, "gain_lo", Q(0.025), Q(0.01), Q(0.04), 0, "", "A",                                    \
    "least gain of a method")                                                                      \
  X(GAIN_HI, "gain_hi", Q(0.055), Q(0.03), Q(0.08), 0, "", "A",                                    \
    "largest gain of a method")                                                                    \
  X(RAMP, "ramp", Q(0.0333), Q(0.02), Q(0.1), 0, "/day", "L:Wright 1936 (learning curve)",         \
    "methods come into use")                                                                       \
  X(BASS_P, "bass_p", Q(0.006), Q(0.002), Q(0.02), 0, "per review", "L:Bass 1969 (form)",          \
    "adoption on own account")                                                                     \
  X(BASS_Q, "bass_q", Q(0.1), Q(0.05), Q(0.3), 0, "per review", "L:Bass 1969 (form)",              \
    "adoption by contact")                                                                         \
  X(LEAK, "leak", Q(0.002), Q(0), Q(0.01), 0, "per review", "A",                                   \
    "even hoarded methods leak")                                                                   \
  X(ACT_MUL, "act_mul", Q(3), Q(1.5), Q(5), 0, "",                                                 \
    "RF, TH 5.2.2 (experience swapping, lectures)",                                                \
    "adoption multiplied where someone lectures")                                                  \
  X(ABSORB, "absorb", Q(1.5), Q(0.5), Q(3), 0, "", "L:Cohen & Levinthal 1990",                     \
    "knowledge helps to adopt")                                                                    \
  X(CH_TEACH, "ch_teach", Q(0.5), Q(0.2), Q(0.8), 0, "per review", "OA",                           \
    "adoption when the leader lent brings the method")                                             \
  X(SHARE_COST, "share_cost", Q(0.01), Q(0), Q(0.03), 0, "share", "A",                             \
    "time for lectures")                                                                           \
  /* supply and self-reliance */                                                                   \
  X(MU, "mu", Q(0.5), Q(0.1), Q(0.7), 0, "", "A, per sector",                                      \
    "output that hangs on planned or imported inputs")                                             \
  X(FALLBACK, "fallback", Q(0.2), Q(0), Q(0.5), 0, "",                                             \
    "L:Kornai 1979, 1980 (forced substitution)",                                                   \
    "makeshift production without them")                                                           \
  X(DOM_RATE, "dom_rate", Q(0.15), Q(0.05), Q(0.3), 0, "per share-day", "A",                       \
    "speed of substitution")                                                                       \
  X(SUBQ0, "subq0", Q(0.55), Q(0.3), Q(0.8), 0, "", "A (media claim the opposite, TH 5.2.4)",      \
    "first quality of substitutes")                                                                \
  X(SUBQ_MAX, "subq_max", Q(0.95), Q(0.8), Q(1), 0, "", "A",                                       \
    "best quality of substitutes")                                                                 \
  X(SUBQ_LR, "subq_lr", Q(0.008), Q(0.003), Q(0.02), 0, "/day", "L:Wright 1936 (form)",            \
    "quality learnt by use")                                                                       \
  X(SCRAP_SUB, "scrap_sub", Q(0.4), Q(0.2), Q(0.8), 0, "", "A",                                    \
    "scrap by poor substitutes")                                                                   \
  X(SCRAP0, "scrap0", Q(0.03), Q(0.01), Q(0.06), 0, "", "A",                                       \
    "usual scrap")                                                                                 \
  X(ENERGY_FLOOR, "energy_floor", Q(0.25), Q(0.1), Q(0.4), 0, "", "A",                             \
    "output without power")                                                                        \
  X(STOCK0, "stock0", 8, 2, 15, 1, "days", "A",                                                    \
    "opening stock, days of plan")                                                                 \
  X(STOCK_CAP, "stock_cap", 25, 10, 40, 1, "days", "A",                                            \
    "store, days of plan")                                                                         \
  X(MARGIN, "margin", Q(1.05), Q(1.0), Q(1.3), 0, "",                                              \
    "L:Kornai 1980; Berliner 1957 (taut supply)",                                                  \
    "supply over plan")                                                                            \
  X(SUP_NOISE, "sup_noise", Q(0.1), Q(0), Q(0.3), 0, "", "A",                                      \
    "irregular deliveries")                                                                        \
  X(PRIO, "prio", Q(0.1), Q(0), Q(0.3), 0, "", "A",                                                \
    "the advanced are served first")                                                               \
  X(PAPER_MIN, "paper_min", Q(0.3), Q(0.2), Q(0.6), 0, "", "A",                                    \
    "least supply of a padder")                                                                    \
  X(ASK_DAYS, "ask_days", 6, 3, 10, 1, "days of plan", "A",                                        \
    "granted request, days of plan")                                                               \
  X(ASK_COST, "ask_cost", Q(0.12), Q(0.05), Q(0.2), 0, "credit", "L:Kornai 1980 (soft budget)",    \
    "goodwill used by a granted request; a third when refused")                                    \
  X(CRED_UP, "cred_up", Q(0.003), Q(0.001), Q(0.01), 0, "/day", "A",                               \
    "goodwill returns")                                                                            \
  /* reporting and assessment */                                                                   \
  X(PAD_ROUND, "pad_round", Q(0.02), Q(0), Q(0.04), 0, "", "A",                                    \
    "rounding up")                                                                                 \
  X(PAD_GOAL, "pad_goal", Q(1.05), Q(1.0), Q(1.15), 0, "", "A",                                    \
    "fulfilment that a padder aims at")                                                            \
  X(PAD_MAX, "pad_max", Q(0.15), Q(0.05), Q(0.3), 0, "", "L:Harrison 2011 (practice); A (size)",   \
    "most that can be added")                                                                      \
  X(UNDER, "under", Q(0.05), Q(0), Q(0.1), 0, "", "L:Berliner 1957",                               \
    "part concealed by under-reporting")                                                           \
  X(COVER, "cover", Q(0.2), Q(0.1), Q(0.5), 0, "/month",                                           \
    "L:Berliner 1957 (borrowing from the next period)",                                            \
    "paper filled from true output")                                                               \
  X(INSP, "insp", Q(0.5), Q(0.2), Q(1), 0, "/month", "A; L:Harrison 2011 (leniency)",              \
    "hazard of an inspection at full vigil")                                                       \
  X(EXPO_FROM, "expo_from", Q(0.02), Q(0.01), Q(0.05), 0, "", "A",                                 \
    "paper that is not looked at, share of plan")                                                  \
  X(EXPO_STAND, "expo_stand", Q(0.3), Q(0.1), Q(0.5), 0, "", "A",                                  \
    "standing lost when exposed")                                                                  \
  X(STAND_K, "stand_k", Q(0.05), Q(0.02), Q(0.1), 0, "/month", "A",                                \
    "standing follows rank, at most")                                                              \
  X(STAND_OK, "stand_ok", Q(0.01), Q(0), Q(0.02), 0, "/month", "A",                                \
    "standing by a plan met; also the cost of an ASK")                                             \
  X(STAND_NO, "stand_no", Q(0.005), Q(0), Q(0.02), 0, "/month", "A",                               \
    "standing lost by a plan missed")                                                              \
  X(STAND_TITLE, "stand_title", Q(0.05), Q(0.02), Q(0.1), 0, "per title", "RF",                    \
    "standing by a title")                                                                         \
  X(TITLE_FUL, "title_ful", Q(1.01), Q(1.0), Q(10), 0, "", "A",                                    \
    "title: three months at or above this fulfilment; 10: none for that")                          \
  X(TITLE_BOND, "title_bond", Q(0.5), Q(0.4), Q(0.7), 0, "", "OA (to live)",                       \
    "title: mean solidarity (live)")                                                               \
  X(TITLE_STU, "title_stu", Q(0.25), Q(0.15), Q(0.5), 0, "", "OA (to learn)",                      \
    "title: mean knowledge (learn)")                                                               \
  /* enterprise, campaigns, helping, records */                                                    \
  X(VIGIL, "vigil", Q(0.3), Q(0), Q(1), 0, "", "A",                                                \
    "opening surveillance and inspection; scheduled by the scenario")                              \
  X(ENERGY, "energy", Q(1), Q(0), Q(1), 0, "", "A",                                                \
    "opening power; scheduled by the scenario")                                                    \
  X(AVAIL, "avail", Q(1), Q(0), Q(1), 0, "", "A",                                                  \
    "opening supply of planned inputs; scheduled by the scenario")                                 \
  X(CREDIT, "credit", Q(0.5), Q(0), Q(1), 0, "", "A",                                              \
    "opening goodwill and its ceiling")                                                            \
  X(BT_ZEAL, "bt_zeal", Q(0.1), Q(0), Q(0.2), 0, "once", "A; TH 3.2.2",                            \
    "zeal at the start of a speed battle")                                                         \
  X(BT_PULL, "bt_pull", Q(0.04), Q(0), Q(0.1), 0, "", "A",                                         \
    "pull on effort while a speed battle lasts")                                                   \
  X(SHOWN0, "shown0", Q(0.3), Q(0.2), Q(0.4), 0, "", "A",                                          \
    "zeal shown without control")                                                                  \
  X(SHOWN1, "shown1", Q(0.7), Q(0.5), Q(0.8), 0, "", "A; L:Kuran 1995",                            \
    "zeal shown added by full control")                                                            \
  X(CH_OWN, "ch_own", Q(0.96), Q(0.92), Q(1), 0, "", "A",                                          \
    "output of the own team without its leader")                                                   \
  X(CH_OTHER, "ch_other", Q(1.05), Q(1), Q(1.12), 0, "", "OA",                                     \
    "output of a team taken in charge")                                                            \
  X(CH_DAYS, "ch_days", 60, 30, 120, 1, "days", "A",                                               \
    "term of a charge")                                                                            \
  X(CH_STAND, "ch_stand", Q(0.02), Q(0), Q(0.05), 0, "once", "A",                                  \
    "standing by helping")                                                                         \
  X(YL_GRV, "yl_grv", Q(0.03), Q(0), Q(0.1), 0, "once", "A",                                       \
    "grievance of those who gave up a place")                                                      \
  X(YL_BOND, "yl_bond", Q(0.03), Q(0), Q(0.06), 0, "once", "OA",                                   \
    "solidarity in both teams")                                                                    \
  X(YL_ZEAL, "yl_zeal", Q(0.06), Q(0), Q(0.12), 0, "once", "L:Akerlof 1982 (gift)",                \
    "zeal of the receivers")                                                                       \
  X(YL_CAUT, "yl_caut", Q(0.5), Q(0), Q(1), 0, "", "L:Akerlof 1982",                               \
    "receiver hides less: factor on caution")                                                      \
  X(YL_STAND, "yl_stand", Q(0.05), Q(0), Q(0.1), 0, "once", "OA",                                  \
    "standing by a place given up")                                                                \
  X(REC_ZEAL, "rec_zeal", Q(0.1), Q(0), Q(0.2), 0, "once", "A",                                    \
    "zeal of the record-holder")                                                                   \
  X(REC_GRV, "rec_grv", Q(0.02), Q(0), Q(0.05), 0, "once", "TH 3.1.1",                             \
    "grievance of workmates")                                                                      \
  X(REC_COST, "rec_cost", Q(1), Q(0.3), Q(3), 0, "norm-days", "TH 3.1.1 (helpers, preparation)",   \
    "hands and tools drawn off by the show")                                                       \
  X(REC_WEAR, "rec_wear", Q(0.01), Q(0), Q(0.03), 0, "once", "A",                                  \
    "equipment worn by the show")                                                                  \
  X(REC_BUMP, "rec_bump", Q(0.02), Q(0), Q(0.06), 0, "times rho", "TH 3.1.1; L:Siegelbaum 1988",   \
    "norm of all teams raised by a record")                                                        \
  X(REC_STAND, "rec_stand", Q(0.03), Q(0), Q(0.06), 0, "once", "A",                                \
    "standing by publicity")                                                                       \
  X(REC_STAR, "rec_star", Q(4), Q(2), Q(6), 0, "times norm", "TH 3.1.1 (over five times the norm)",\
    "record as the newspaper prints it")                                                           \
  /* leave, lines, dealings: only in stories that turn them on */                                  \
  X(LV_PAY, "lv_pay", Q(0.25), Q(0), Q(1), 0, "norm-days", "A; TH 3.2.2",                          \
    "paid into the fund for a day of leave")                                                       \
  X(LV_WAIT, "lv_wait", Q(0.25), Q(0), Q(1), 0, "", "A",                                           \
    "leave by need: share of absence by hunger that waits for its turn")                           \
  X(LV_FULL, "lv_full", Q(0.12), Q(0.05), Q(0.4), 0, "share", "A",                                 \
    "leave by need: share of the team from which all wait")                                        \
  X(LV_STAND, "lv_stand", Q(0.25), Q(0), Q(1), 0, "/month", "A; TH 3.2.2",                         \
    "standing lost per share on leave and surveillance")                                           \
  X(G_PAID, "g_paid", Q(0.01), Q(0), Q(0.04), 0, "/day", "A; sign L:Akerlof & Yellen 1990",        \
    "grievance of those who can't pay, per share on paid leave")                                   \
  X(B_PAID, "b_paid", Q(0.009), Q(0), Q(0.03), 0, "/day", "A",                                     \
    "solidarity lost, per share on paid leave")                                                    \
  X(LN_RUST, "ln_rust", Q(0.0025), Q(0), Q(0.01), 0, "/day", "A",                                  \
    "equipment lost while all stands idle without care")                                           \
  X(LN_KEEP, "ln_keep", Q(0.06), Q(0.02), Q(0.2), 0, "share", "A",                                 \
    "share of the hands on repair that keeps idle machines in order")                              \
  X(LN_START, "ln_start", Q(0.06), Q(0), Q(0.2), 0, "once", "A",                                   \
    "equipment lost by starting all lines again")                                                  \
  X(DEAL_IN, "deal_in", Q(2.5), Q(0.5), Q(5), 0, "per norm-day", "A",                              \
    "output that the inputs bought with a norm-day of goods allow")                                \
  X(DEAL_FOOD_G, "deal_food_g", 450, 100, 1500, 1, "g per norm-day", "A; TH 3.2.2",                \
    "food bought with a norm-day of goods; a market day without practice brings as much")          \
  X(DEAL_FOOD_MAX, "deal_food_max", 250, 0, 600, 1, "g/day", "A",                                  \
    "most food a head and day that dealings can find")                                             \
  X(DEAL_INSP, "deal_insp", Q(0.35), Q(0), Q(1), 0, "/month", "A; MV-67",                          \
    "hazard of dealings found at full vigil, from a quarter of the output on")                     \
  X(DEAL_STAND, "deal_stand", Q(0.1), Q(0), Q(0.3), 0, "", "A",                                    \
    "standing lost when dealings are found")                                                       \
  X(PROD_MIN, "prod_min", Q(0.3), Q(0.2), Q(0.5), 0, "share", "A",                                 \
    "least productive time")

/* X(id, name, meaning, provenance, count, {x, y}...): straight between the points, level outside.
 * A scenario may scale the distances between the y values by 0.5 to 1.5, keeping their order. */
#define CURVE_TABLE(X)                                                                             \
  X(HOURS, "T_HOURS",                                                                              \
    "output of the day by hours worked, before fatigue",                                           \
    "L:Pencavel 2015; A", 3,                                                                       \
    {Q(8), Q(1)}, {Q(10), Q(1.2)}, {Q(12), Q(1.35)})                                               \
  X(LOAD, "T_LOAD",                                                                                \
    "fatigue load per day by hours worked",                                                        \
    "A, fitted to P15", 3,                                                                         \
    {Q(8), Q(0.0133)}, {Q(10), Q(0.028)}, {Q(12), Q(0.04)})                                        \
  X(FATIGUE, "T_FAT",                                                                              \
    "output by fatigue",                                                                           \
    "A; L:Pencavel 2015", 6,                                                                       \
    {Q(0), Q(1)}, {Q(0.2), Q(1)}, {Q(0.4), Q(0.95)}, {Q(0.6), Q(0.85)}, {Q(0.8), Q(0.72)},         \
    {Q(1), Q(0.55)})                                                                               \
  X(NOURISHMENT, "T_NOU",                                                                          \
    "output by body reserve: falling marginal return to food",                                     \
    "L:Strauss 1986; Leibenstein 1957; Keys 1950", 7,                                              \
    {Q(0), Q(0.35)}, {Q(0.2), Q(0.5)}, {Q(0.4), Q(0.72)}, {Q(0.6), Q(0.88)},                       \
    {Q(0.8), Q(0.97)}, {Q(0.9), Q(1)}, {Q(1), Q(1)})                                               \
  X(EQUIPMENT, "T_EQ",                                                                             \
    "output by share of equipment in good order",                                                  \
    "A", 6,                                                                                        \
    {Q(0), Q(0.2)}, {Q(0.2), Q(0.5)}, {Q(0.4), Q(0.75)}, {Q(0.6), Q(0.9)}, {Q(0.85), Q(1)},        \
    {Q(1), Q(1.03)})                                                                               \
  X(LINE, "T_LINE",                                                                                \
    "output by share of the machines that runs: more hands at each",                               \
    "A", 5,                                                                                        \
    {Q(0), Q(0)}, {Q(0.25), Q(0.4)}, {Q(0.5), Q(0.68)}, {Q(0.75), Q(0.88)}, {Q(1), Q(1)})          \
  X(BREAKDOWN, "T_BRK",                                                                            \
    "hazard of a breakdown per day by equipment, rising as in a Weibull wear-out",                 \
    "L:Weibull form; A", 6,                                                                        \
    {Q(0), Q(0.15)}, {Q(0.2), Q(0.08)}, {Q(0.4), Q(0.035)}, {Q(0.6), Q(0.012)},                    \
    {Q(0.8), Q(0.003)}, {Q(1), Q(0.001)})                                                          \
  X(AWAY, "T_AWAY",                                                                                \
    "chance of staying away by food gap",                                                          \
    "A; TH 3.2.2 (sign)", 8,                                                                       \
    {Q(0), Q(0.005)}, {Q(0.1), Q(0.012)}, {Q(0.2), Q(0.045)}, {Q(0.3), Q(0.13)},                   \
    {Q(0.4), Q(0.28)}, {Q(0.5), Q(0.42)}, {Q(0.7), Q(0.6)}, {Q(1), Q(0.75)})                       \
  X(AGITATION, "T_AGH",                                                                            \
    "effect of agitation by food gap",                                                             \
    "A; TH 3.2.2 (turnout at political work fell)", 6,                                             \
    {Q(0), Q(1)}, {Q(0.1), Q(0.8)}, {Q(0.2), Q(0.5)}, {Q(0.33), Q(0)}, {Q(0.5), Q(-0.3)},          \
    {Q(1), Q(-0.5)})                                                                               \
  X(PLAN, "T_PLAN",                                                                                \
    "pull on effort by shortfall from the norm",                                                   \
    "RF (realistic targets); A", 8,                                                                \
    {Q(-0.3), Q(-0.02)}, {Q(-0.1), Q(0)}, {Q(0), Q(0.01)}, {Q(0.04), Q(0.018)},                    \
    {Q(0.1), Q(0)}, {Q(0.2), Q(-0.03)}, {Q(0.35), Q(-0.08)}, {Q(1), Q(-0.15)})                     \
  X(GAP, "T_GAP",                                                                                  \
    "pull on effort by gap to the next team",                                                      \
    "L:Berger & Pope 2011; Freeman & Gelber 2010; A", 7,                                           \
    {Q(0), Q(0.01)}, {Q(0.03), Q(0.03)}, {Q(0.08), Q(0.07)}, {Q(0.15), Q(0.05)},                   \
    {Q(0.25), Q(0)}, {Q(0.4), Q(-0.04)}, {Q(1), Q(-0.06)})                                         \
  X(SCRAP, "T_SCRF",                                                                               \
    "scrap by mean fatigue",                                                                       \
    "A", 4,                                                                                        \
    {Q(0), Q(0)}, {Q(0.3), Q(0)}, {Q(0.6), Q(0.03)}, {Q(1), Q(0.1)})                               \
  X(SICK_FATIGUE, "T_SICKF",                                                                       \
    "hazard of illness by fatigue",                                                                \
    "A", 4,                                                                                        \
    {Q(0), Q(0)}, {Q(0.4), Q(0.001)}, {Q(0.7), Q(0.008)}, {Q(1), Q(0.025)})                        \
  X(SICK_NOURISHMENT, "T_SICKN",                                                                   \
    "hazard of illness by body reserve",                                                           \
    "A", 4,                                                                                        \
    {Q(0), Q(0.06)}, {Q(0.3), Q(0.02)}, {Q(0.6), Q(0.004)}, {Q(1), Q(0)})
/* clang-format on */

#endif
