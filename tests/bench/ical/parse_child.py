"""Python's icalendar: `parse_child.py calendar.ics 1` prints the median of processor time as JSON."""
import json
import statistics
import sys
import time

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    text = file.read()
times = []
count = check = 0
for _ in range(int(sys.argv[2])):
    begun = time.process_time()
    count = check = 0
    for event in Calendar.from_ical(text).walk("VEVENT"):
        for name in ("DTSTART", "DTEND"):
            check += int(event[name].dt.timestamp()) % 1_000_000
        if event["UID"] and event["SUMMARY"]:
            count += 1
    times.append((time.process_time() - begun) * 1e3)
print(json.dumps({"ms": statistics.median(times), "count": count, "check": check}))
