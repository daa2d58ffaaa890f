/*
 * libical_parse calendar.ics 5: reads the calendar so often, each event's UID, summary, start and end
 * as UTC seconds, and prints {"ms","count","check"}, the median of processor time.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOST_RUNS 32

static double cpu_ms(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static char *read_text(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  char *text = malloc(length + 1);
  text[fread(text, 1, length, file)] = 0;
  fclose(file);
  return text;
}

int main(int argc, char **argv) {
  char *text = argc == 3 ? read_text(argv[1]) : NULL;
  int runs = argc == 3 ? atoi(argv[2]) : 0;
  double times[MOST_RUNS], check = 0;
  long count = 0;
  if (text == NULL || runs < 1 || runs > MOST_RUNS) return 2;
  for (int run = 0; run < runs; run++) {
    double before = cpu_ms();
    count = 0;
    check = 0;
    icalcomponent *calendar = icalparser_parse_string(text);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
      struct icaltimetype start = icalcomponent_get_dtstart(event);
      struct icaltimetype end = icalcomponent_get_dtend(event);
      check += icaltime_as_timet_with_zone(start, start.zone) % 1000000;
      check += icaltime_as_timet_with_zone(end, end.zone) % 1000000;
      if (icalcomponent_get_uid(event) && icalcomponent_get_summary(event)) count++;
    }
    icalcomponent_free(calendar);
    times[run] = cpu_ms() - before;
  }
  qsort(times, runs, sizeof(double), ascending);
  printf("{\"ms\":%.3f,\"count\":%ld,\"check\":%.0f}\n", times[(runs - 1) / 2], count, check);
  return 0;
}
