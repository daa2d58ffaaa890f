"""python-dateutil: `expand_child.py rules.tsv from to 2` prints the median of processor time as JSON."""
import json
import statistics
import sys
import time
from datetime import datetime
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

path, begin, end, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
with open(path) as file:
    rules = [line.rstrip("\n").split("\t") for line in file]
times = []
count = check = 0
for _ in range(runs):
    begun = time.process_time()
    count = check = 0
    for zone, start, rule in rules:
        first = datetime.strptime(start, "%Y%m%dT%H%M%S").replace(tzinfo=ZoneInfo(zone))
        for occurrence in rrulestr(rule, dtstart=first):
            at = int(occurrence.timestamp())
            if at >= end:
                break
            if at >= begin:
                count += 1
                check += at % 1_000_000
    times.append((time.process_time() - begun) * 1e3)
print(json.dumps({"ms": statistics.median(times), "count": count, "check": check}))
