"""Writes tests/fixtures/schedule/recurrence-cases.json with python-dateutil and zoneinfo.

Run by hand when the table is to grow: python3 tests/oracle/make_recurrence_cases.py
Each row: [what it is about, zone, DTSTART, RRULE, first starts as UTC]. Nothing of the product is
used here, so the rows are an independent answer. Years up to 2025 only: zones of later years change
with the tz data of the machine.
"""
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

UTC = timezone.utc
MOST = 12
rows = []


def add(title, zone, start, rule):
    begin = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(zone))
    starts = []
    for occurrence in rrulestr(rule, dtstart=begin):
        starts.append(occurrence.astimezone(UTC))
        if len(starts) == MOST:
            break
    # Two readings around a gap may be one instant, or come in another order.
    starts = sorted(set(starts))
    rows.append([title, zone, start, rule, [at.strftime("%Y-%m-%dT%H:%M") for at in starts]])


# Nights on which clocks change: zone, date, a time before, times inside, a time after.
changes = [
    ("gap", "America/New_York", "2024-03-10", ["01:45", "02:00", "02:30", "02:59", "03:00"]),
    ("fold", "America/New_York", "2024-11-03", ["00:45", "01:00", "01:30", "01:59", "02:00"]),
    ("gap", "America/New_York", "2025-03-09", ["01:59", "02:00", "02:15", "03:15"]),
    ("fold", "America/New_York", "2025-11-02", ["00:59", "01:15", "01:45", "02:15"]),
    ("gap", "Europe/London", "2024-03-31", ["00:45", "01:00", "01:30", "01:59", "02:00"]),
    ("fold", "Europe/London", "2024-10-27", ["00:45", "01:00", "01:30", "01:59", "02:00"]),
    ("gap", "Europe/London", "2025-03-30", ["00:59", "01:15", "02:15"]),
    ("fold", "Europe/London", "2025-10-26", ["00:59", "01:45", "02:30"]),
    ("gap", "Australia/Lord_Howe", "2024-10-06", ["01:45", "02:00", "02:15", "02:29", "02:30"]),
    ("fold", "Australia/Lord_Howe", "2024-04-07", ["01:15", "01:30", "01:45", "01:59", "02:00"]),
    ("gap", "Australia/Lord_Howe", "2025-10-05", ["01:59", "02:15", "02:45"]),
    ("fold", "Australia/Lord_Howe", "2025-04-06", ["01:29", "01:45", "02:15"]),
    ("skipped day", "Pacific/Apia", "2011-12-30", ["00:00", "12:00", "23:30"]),
    ("gap", "Pacific/Apia", "2012-09-30", ["02:45", "03:00", "03:30", "04:00"]),
    ("fold", "Pacific/Apia", "2021-04-04", ["02:45", "03:00", "03:30", "04:00"]),
    ("fold before Ramadan", "Africa/Casablanca", "2024-03-10", ["01:45", "02:00", "02:30", "03:00"]),
    ("gap after Ramadan", "Africa/Casablanca", "2024-04-14", ["01:45", "02:00", "02:30", "03:00"]),
    ("fold before Ramadan", "Africa/Casablanca", "2025-02-23", ["01:59", "02:30", "03:15"]),
    ("gap after Ramadan", "Africa/Casablanca", "2025-04-06", ["01:59", "02:30", "03:15"]),
    ("no change", "Asia/Kolkata", "2024-03-10", ["01:45", "02:30", "03:15"]),
    ("no change", "Etc/UTC", "2024-03-31", ["01:00", "01:30", "02:00"]),
]
for kind, zone, date, times in changes:
    day = datetime.fromisoformat(date)
    before = (day - timedelta(days=1)).date().isoformat()
    week_before = (day - timedelta(days=7)).date().isoformat()
    for time in times:
        add(f"{kind}: daily over it at {time}", zone, f"{before}T{time}", "FREQ=DAILY;COUNT=4")
        add(f"{kind}: weekly onto it at {time}", zone, f"{week_before}T{time}", "FREQ=WEEKLY;COUNT=3")
    month_day = f"FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={day.day};COUNT=2"
    add(f"{kind}: that day a year before", zone, f"{day.year - 1}-{date[5:]}T{times[1]}", month_day)
    add(f"{kind}: every 6 hours around it", zone, f"{before}T{times[1]}", "FREQ=HOURLY;INTERVAL=6;COUNT=9")
    add(
        f"{kind}: twice that night",
        zone,
        f"{before}T{times[0]}",
        f"FREQ=DAILY;BYHOUR={times[0][:2]},{times[-1][:2]};BYMINUTE={int(times[0][3:])};COUNT=6",
    )

# Year ends and leap days.
for zone in ["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]:
    add("last day of every month over the year's end", zone, "2023-11-30T23:30", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5")
    add("every 31st", zone, "2023-12-31T23:59", "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=6")
    add("New Year's Eve and Day", zone, "2020-12-31T00:00", "FREQ=YEARLY;BYYEARDAY=1,-1;COUNT=8")
    add("29 February every year there is one", zone, "2004-02-29T12:00", "FREQ=YEARLY;COUNT=5")
    add("29 February by name", zone, "2016-02-29T06:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3")
    add("day 366", zone, "2012-12-31T18:00", "FREQ=YEARLY;BYYEARDAY=366;COUNT=3")
    add("day 60: 29 February or 1 March", zone, "2022-03-01T01:00", "FREQ=YEARLY;BYYEARDAY=60;COUNT=5")
    add("last day of February", zone, "2019-02-28T22:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=6")
    add("every 4 weeks over a leap day", zone, "2024-02-03T22:00", "FREQ=WEEKLY;INTERVAL=4;COUNT=5")
    add("every 28 days over a year", zone, "2023-12-16T22:00", "FREQ=DAILY;INTERVAL=28;COUNT=8")
    add("week 53", zone, "2015-12-28T09:00", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=2")
    add("week 1, which may begin in December", zone, "2018-12-31T09:00", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,SU;COUNT=8")
    add("last week", zone, "2019-12-28T09:00", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SA;COUNT=5")
    add("100th day from the end", zone, "2019-09-23T09:00", "FREQ=YEARLY;BYYEARDAY=-100;COUNT=5")

# The rules people patch by.
names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
for zone, time in [("America/New_York", "22:00"), ("Asia/Kolkata", "01:00"), ("Europe/London", "23:00")]:
    for name in names:
        for ordinal in [1, 2, 3, 4, 5, -1, -2]:
            add(f"{ordinal}{name} of the month", zone, f"2024-01-01T{time}", f"FREQ=MONTHLY;BYDAY={ordinal}{name};COUNT=6")
for after in range(0, 15):
    days = ",".join(str(day) for day in range(8 + after, 15 + after))
    weekday = names[(1 + after) % 7]
    add(
        f"Patch Tuesday + {after}",
        "America/New_York",
        "2024-01-01T22:00",
        f"FREQ=MONTHLY;BYDAY={weekday};BYMONTHDAY={days};COUNT=12",
    )
for zone in ["America/New_York", "Asia/Kolkata"]:
    for text in [
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=12",
        "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=2,-1;COUNT=12",
        "FREQ=MONTHLY;BYMONTHDAY=29,30,31;BYSETPOS=-1;COUNT=12",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=1SU;COUNT=8",
        "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31;COUNT=6",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=6",
        "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6",
        "FREQ=MONTHLY;BYMONTH=1,7;BYDAY=2TU,4TU;COUNT=8",
        "FREQ=MONTHLY;BYMONTHDAY=1,15;BYHOUR=2,14;BYSETPOS=1,-1;COUNT=8",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=8",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=8",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA,SU,MO;WKST=SA;COUNT=9",
        "FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=8,20;COUNT=8",
        "FREQ=WEEKLY;BYMONTH=3,11;BYDAY=SU;COUNT=9",
        "FREQ=DAILY;INTERVAL=10;COUNT=8",
        "FREQ=DAILY;BYMONTH=2;BYDAY=SA;COUNT=8",
        "FREQ=DAILY;BYHOUR=6,18;BYMINUTE=15,45;BYSETPOS=2,-1;COUNT=8",
        "FREQ=DAILY;INTERVAL=3;BYDAY=MO,TU;COUNT=8",
        "FREQ=YEARLY;BYDAY=20MO;COUNT=5",
        "FREQ=YEARLY;BYDAY=-1SA;COUNT=5",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=5",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;INTERVAL=4;COUNT=3",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=5",
        "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=SA;COUNT=8",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30;COUNT=10",
        "FREQ=YEARLY;BYDAY=MO;BYSETPOS=1,-1;COUNT=8",
        "FREQ=HOURLY;INTERVAL=5;COUNT=12",
        "FREQ=HOURLY;BYHOUR=9,10,11;BYDAY=SA;COUNT=12",
        "FREQ=HOURLY;BYMINUTE=0,20,40;BYSETPOS=-1;COUNT=9",
        "FREQ=MINUTELY;INTERVAL=90;COUNT=12",
        "FREQ=MINUTELY;BYHOUR=3;BYMINUTE=0,30;COUNT=8",
        "FREQ=MINUTELY;INTERVAL=45;BYDAY=SU;COUNT=12",
        "FREQ=SECONDLY;INTERVAL=3600;COUNT=12",
    ]:
        add(text, zone, "2024-01-01T22:30", text)

target = Path(__file__).parent.parent / "fixtures" / "schedule" / "recurrence-cases.json"
lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
target.write_text(f"[\n{lines}\n]\n")
print(len(rows), "rows,", sum(len(row[4]) for row in rows), "starts")
