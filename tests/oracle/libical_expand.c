/*
 * Expands recurrence rules with libical, on the wall clock of UTC or in a zone.
 *
 *   libical_expand rules.tsv from to list   one line a rule: its starts in from <= t < to as UTC
 *                                           seconds; with a "?" at its end when it is refused or takes too long
 *   libical_expand rules.tsv from to 5      {"ms","count","check"}: the median of 5 runs over all
 *
 * Each line of rules.tsv: zone, DTSTART as 20260103T221500, RRULE, with tabs between.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MOST_RULES 60000
#define MOST_RUNS 32

struct rule {
  char zone[40], start[20], rrule[400];
};

static struct rule rules[MOST_RULES];

static double cpu_ms(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static int read_rules(const char *path) {
  char line[600];
  int count = 0;
  FILE *file = fopen(path, "r");
  if (file == NULL) return -1;
  while (count < MOST_RULES && fgets(line, sizeof line, file) != NULL) {
    struct rule *rule = &rules[count];
    if (sscanf(line, "%39[^\t]\t%19[^\t]\t%399[^\n]", rule->zone, rule->start, rule->rrule) == 3)
      count++;
  }
  fclose(file);
  return count;
}

static icalrecur_iterator *begin(const struct rule *rule, icaltimezone *zone) {
  struct icaltimetype start = icaltime_from_string(rule->start);
  icaltime_set_timezone(&start, zone);
  return icalrecur_iterator_new(icalrecurrencetype_from_string(rule->rrule), start);
}

/* In a process of its own, which the timer ends: libical cannot be stopped in the middle. */
static void list(const struct rule *rule, time_t from, time_t to) {
  struct itimerval limit = {{0, 0}, {0, 10000}};
  icaltimezone *zone = icaltimezone_get_builtin_timezone(rule->zone);
  setitimer(ITIMER_VIRTUAL, &limit, NULL);
  icalrecur_iterator *steps = begin(rule, zone);
  if (steps == NULL) _exit(1);
  struct icaltimetype at;
  while (at = icalrecur_iterator_next(steps), !icaltime_is_null_time(at)) {
    time_t seconds = icaltime_as_timet_with_zone(at, zone);
    if (seconds >= to) break;
    if (seconds >= from) printf("%ld ", (long)seconds);
  }
  puts("");
  fflush(stdout);
  _exit(0);
}

static void list_all(int count, time_t from, time_t to) {
  for (int index = 0; index < count; index++) {
    int status = 0;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) list(&rules[index], from, to);
    /* Whatever a stopped one had written stands before the mark. */
    if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0) puts("?");
  }
}

static void measure(int count, time_t from, time_t to, int runs) {
  double times[MOST_RUNS], check = 0;
  long starts = 0;
  for (int run = 0; run < runs; run++) {
    double before = cpu_ms();
    starts = 0;
    check = 0;
    for (int index = 0; index < count; index++) {
      icaltimezone *zone = icaltimezone_get_builtin_timezone(rules[index].zone);
      icalrecur_iterator *steps = begin(&rules[index], zone);
      struct icaltimetype at;
      while (at = icalrecur_iterator_next(steps), !icaltime_is_null_time(at)) {
        time_t seconds = icaltime_as_timet_with_zone(at, zone);
        if (seconds >= to) break;
        if (seconds < from) continue;
        starts++;
        check += seconds % 1000000;
      }
      icalrecur_iterator_free(steps);
    }
    times[run] = cpu_ms() - before;
  }
  qsort(times, runs, sizeof(double), ascending);
  printf("{\"ms\":%.3f,\"count\":%ld,\"check\":%.0f}\n", times[(runs - 1) / 2], starts, check);
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  int count = read_rules(argv[1]);
  if (count < 0) return 2;
  time_t from = atol(argv[2]), to = atol(argv[3]);
  if (strcmp(argv[4], "list") != 0) {
    int runs = atoi(argv[4]);
    measure(count, from, to, runs > 0 && runs <= MOST_RUNS ? runs : 1);
    return 0;
  }
  list_all(count, from, to);
  return 0;
}
