"""Writes tests/fixtures/schedule/aws-cases.json: schedules of maintenance windows with their runs.

Run by hand when the table is to grow: python3 tests/oracle/make_aws_cases.py
A plain reading of the user guide, minute by minute through every day with calendar and zoneinfo; no
cron library and nothing of the product. Each row: [schedule, zone, offset days, start date, end
date, known run, first day, days, runs as UTC]. Seeded, so it comes out the same.
"""
import calendar
import json
import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

UTC = timezone.utc
DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
ZONES = ["America/New_York", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe", "Etc/UTC"]
draw = random.Random(20261123)
rows = []


def number(text, names, low):
    return names.index(text) + low if text in names else int(text)


def plain(field, value, low, high, names=()):
    """Whether a field of values, ranges and steps allows the value."""
    for part in field.split(","):
        body, _, step = part.partition("/")
        step = int(step) if step else 1
        if body == "*":
            first, last = low, high
        elif "-" in body:
            first, last = (number(end, names, low) for end in body.split("-"))
        else:
            first = number(body, names, low)
            last = high if "/" in part else first
        if first <= last:
            if first <= value <= last and (value - first) % step == 0:
                return True
        else:  # round the end, as FRI-MON
            size = high - low + 1
            if (value >= first or value <= last) and (value - first) % size % step == 0:
                return True
    return False


def workday_nearest(year, month, day):
    length = calendar.monthrange(year, month)[1]
    if day > length:
        return None
    choices = [date(year, month, other) for other in range(1, length + 1)]
    choices = [other for other in choices if other.weekday() < 5]
    # Nearest; a Saturday goes back and a Sunday on, unless that leaves the month.
    return min(choices, key=lambda other: (abs(other.day - day), other.day > day))


def month_day_allows(field, day):
    length = calendar.monthrange(day.year, day.month)[1]
    for part in field.split(","):
        if part == "L":
            if day.day == length:
                return True
        elif part == "LW":
            if day == workday_nearest(day.year, day.month, length):
                return True
        elif part.endswith("W"):
            if day == workday_nearest(day.year, day.month, int(part[:-1])):
                return True
        elif plain(part, day.day, 1, 31):
            return True
    return False


def weekday_allows(field, day):
    weekday = (day.weekday() + 1) % 7 + 1
    for part in field.split(","):
        if part.endswith("L"):
            if number(part[:-1], DAYS, 1) == weekday and (day + timedelta(7)).month != day.month:
                return True
        elif "#" in part:
            name, nth = part.split("#")
            if number(name, DAYS, 1) == weekday and (day.day - 1) // 7 + 1 == int(nth):
                return True
        elif plain(part, weekday, 1, 7, DAYS):
            return True
    return False


def day_allows(fields, day):
    _, _, month_day, month, weekday, year = fields
    if not plain(month, day.month, 1, 12, MONTHS) or not plain(year, day.year, 1970, 2199):
        return False
    if month_day not in "*?":
        return month_day_allows(month_day, day)
    return weekday in "*?" or weekday_allows(weekday, day)


def times(fields, seconds):
    hours = [hour for hour in range(24) if plain(fields[1], hour, 0, 23)]
    minutes = [minute for minute in range(60) if plain(fields[0], minute, 0, 59)]
    return [(hour, minute, second) for hour in hours for minute in minutes for second in seconds]


def runs_of(row):
    schedule, zone, offset, start, end, anchor, first, days = row
    tz = ZoneInfo(zone)
    first = date.fromisoformat(first)
    begin = datetime(first.year, first.month, first.day, tzinfo=tz).astimezone(UTC)
    close = begin + timedelta(days=days)
    low = max([begin] + ([datetime.fromisoformat(start).astimezone(UTC)] if start else []))
    high = min([close] + ([datetime.fromisoformat(end).astimezone(UTC)] if end else []))
    kind, inner = schedule[:-1].split("(")
    found = set()
    if kind == "rate":
        count, unit = inner.split(" ")
        period = timedelta(**{unit.rstrip("s") + "s": int(count)})
        at = datetime.fromisoformat(anchor or start).astimezone(UTC)
        at -= ((at - low) // period + 2) * period
        while at < high:
            if at >= low:
                found.add(at)
            at += period
    elif kind == "at":
        found.add(datetime.fromisoformat(inner).replace(tzinfo=tz).astimezone(UTC))
    else:
        fields = inner.split(" ")
        seconds = [0]
        if len(fields) == 7:
            seconds = [second for second in range(60) if plain(fields[0], second, 0, 59)]
            fields = fields[1:]
        for back in range(-offset - 2, days + 3):
            day = first + timedelta(days=back)
            if day_allows(fields, day):
                on = day + timedelta(days=offset)
                for hour, minute, second in times(fields, seconds):
                    # fold=0: the first reading of a fold, the offset from before a gap.
                    local = datetime(on.year, on.month, on.day, hour, minute, second, tzinfo=tz)
                    found.add(local.astimezone(UTC))
    return sorted(at for at in found if low <= at < high)


def add(schedule, zone=None, offset=0, start=None, end=None, anchor=None, first=None, days=None):
    zone = zone or draw.choice(ZONES)
    first = first or f"{draw.randint(2023, 2025)}-{draw.randint(1, 12):02}-01"
    row = [schedule, zone, offset, start, end, anchor, first, days or draw.choice([31, 90, 200])]
    runs = runs_of(row)
    while len(runs) > 24:  # short enough to read
        row[7] = max(1, row[7] // 2)
        runs = runs_of(row)
        if row[7] == 1:
            break
    if len(runs) <= 60:
        rows.append(row + [[at.strftime("%Y-%m-%dT%H:%M:%S").removesuffix(":00") for at in runs]])


def clock():
    return f"{draw.choice([0, 0, 15, 30, 45, draw.randint(0, 59)])} {draw.randint(0, 23)}"


for schedule in [
    "cron(0 22 ? * SAT#3 *)", "cron(0 22 ? * 7#3 *)", "cron(0 2 ? * 1 *)", "cron(0 2 ? * SUN *)",
    "cron(0 2 ? * 2-6 *)", "cron(0 2 L * ? *)", "cron(0 2 ? * THUL *)", "cron(0 2 ? * 5L *)",
    "cron(0 2 15W * ? *)", "cron(0 9 1 1 ? 2024)", "cron(30 23 ? * TUE#2 2024-2025)", "cron(0/30 1 ? * SUN *)",
]:
    for zone in ZONES:
        add(schedule, zone, first="2024-01-01", days=90)
# W at every day of every month's edge, and all the specials.
for day in [1, 2, 15, 28, 29, 30, 31]:
    for month in range(1, 13):
        add(f"cron({clock()} {day}W {month} ? *)", first="2024-01-01", days=730)
for month in range(1, 13):
    add(f"cron({clock()} LW {MONTHS[month - 1]} ? *)", first="2024-01-01", days=730)
    add(f"cron({clock()} L {month} ? *)", first="2023-06-01", days=730)
for name in DAYS:
    add(f"cron({clock()} ? * {name}L *)", days=200)
    for nth in range(1, 6):
        add(f"cron({clock()} ? * {name}#{nth} *)", days=200)
        add(f"cron({clock()} ? * {DAYS.index(name) + 1}#{nth} *)", days=200)
# Patch Tuesday + n, as the compiler writes it.
for after in range(-7, 21):
    nth, offset = 2 + after // 7, after % 7
    add(f"cron(0 22 ? * TUE#{nth} *)", "America/New_York", offset, first="2024-01-01", days=366)
    add(f"cron(30 1 ? * TUE#{nth} *)", "Asia/Kolkata", offset, first="2025-01-01", days=365)
# Nights of change.
for zone, first in [
    ("America/New_York", "2024-03-09"), ("America/New_York", "2024-11-02"), ("Europe/London", "2025-03-29"),
    ("Europe/London", "2025-10-25"), ("Australia/Lord_Howe", "2024-04-06"), ("Australia/Lord_Howe", "2024-10-05"),
]:
    for time in ["0 1", "30 1", "45 1", "0 2", "15 2", "30 2", "59 2", "0 3", "0/30 1-3", "15 *"]:
        add(f"cron({time} * * ? *)", zone, first=first, days=3)
        add(f"cron({time} ? * SUN *)", zone, offset=draw.choice([0, 1, 6]), first=first, days=9)
# Steps, lists, ranges, years, seconds.
for _ in range(330):
    minute = draw.choice(["0", "*/30", "0/20", "5,35", "10-50/20", str(draw.randint(0, 59))])
    hour = draw.choice(["2", "22", "*/8", "1-5/2", "22-2", "0,12", str(draw.randint(0, 23))])
    month = draw.choice(["*", "*", "*/3", "JAN-MAR", "2,8", "NOV-FEB", "6/2"])
    year = draw.choice(["*", "*", "2024", "2023-2025", "2024/2", "2024,2025"])
    if draw.random() < 0.5:
        month_day = draw.choice(["1", "15", "1,15", "L", "*/10", "28-31", "10-20/5", "31", "LW", f"{draw.randint(1, 31)}W"])
        days = f"{month_day} {month} ?"
    else:
        weekday = draw.choice(["SAT", "MON-FRI", "6,7", "FRI-MON", "2/2", "1", "TUE#2", "SATL", "*", "WED,SUN"])
        days = f"? {month} {weekday}"
    seconds = draw.choice(["", "", "", "0 ", "30 "])
    extra = {}
    if draw.random() < 0.3:
        extra["offset"] = draw.randint(1, 6)
    if draw.random() < 0.2:
        extra["start"] = f"2024-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}T{draw.randint(0, 23):02}:30:00-05:00"
        extra["first"] = extra["start"][:7] + "-01"
    if draw.random() < 0.2:
        extra["end"] = f"2025-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}T{draw.randint(0, 23):02}:30:00+05:30"
    add(f"cron({seconds}{minute} {hour} {days} {year})", **extra)
# rate from a start date or a known run, with bounds; at with bounds.
for _ in range(260):
    unit = draw.choice(["minute", "hour", "day", "day"])
    count = draw.choice({"minute": [30, 90, 720, 1000], "hour": [1, 4, 12, 36], "day": [1, 2, 7, 14, 28]}[unit])
    text = f"rate({count} {unit}{'' if count == 1 else 's'})"
    start = f"2024-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}T{draw.randint(0, 23):02}:{draw.choice(['00', '17', '30'])}:00+00:00"
    anchor = None
    if draw.random() < 0.5:
        anchor = f"2025-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}T10:{draw.randint(0, 59):02}:00+00:00"
    end = "2024-12-20T12:00:00-08:00" if draw.random() < 0.3 else None
    add(text, start=start if anchor is None or draw.random() < 0.5 else None, end=end, anchor=anchor,
        first=f"2024-{draw.randint(1, 12):02}-01")
for _ in range(80):
    month = draw.randint(1, 12)
    add(f"at(2024-{month:02}-{draw.randint(1, 28):02}T{draw.randint(0, 23):02}:{draw.randint(0, 59):02}:00)",
        first=f"2024-{month:02}-01", days=35, end=f"2024-{month:02}-20T00:00:00Z" if draw.random() < 0.3 else None)
for zone, local in [("America/New_York", "2024-03-10T02:30:00"), ("America/New_York", "2024-11-03T01:30:00"),
                    ("Australia/Lord_Howe", "2024-10-06T02:15:00"), ("Europe/London", "2025-03-30T01:15:00")]:
    add(f"at({local})", zone, first=local[:8] + "01", days=31)

# Nights of change elsewhere: a whole day skipped, and summer time that is given up for Ramadan.
for zone, first in [
    ("Pacific/Apia", "2011-12-28"), ("Pacific/Apia", "2012-09-28"), ("Pacific/Apia", "2012-03-30"),
    ("Pacific/Apia", "2021-04-02"), ("Africa/Casablanca", "2024-03-08"), ("Africa/Casablanca", "2024-04-12"),
    ("Africa/Casablanca", "2025-02-21"), ("Africa/Casablanca", "2025-04-04"), ("Asia/Kolkata", "2024-03-09"),
]:
    for time in ["0 0", "45 1", "0 2", "30 2", "59 2", "0 3", "30 3", "59 3", "0 4", "0/30 2-4", "59 23"]:
        add(f"cron({time} * * ? *)", zone, first=first, days=5)
        add(f"cron({time} ? * FRI-SUN *)", zone, offset=draw.choice([0, 1, 2]), first=first, days=9)
    for time in ["02:30", "03:30"]:
        day = date.fromisoformat(first) + timedelta(days=2)
        add(f"at({day}T{time}:00)", zone, first=first, days=9)
# Year ends and leap days.
for zone in ZONES + ["Pacific/Apia", "Africa/Casablanca"]:
    for year in [2019, 2020, 2023]:
        eve = f"{year}-12-29"
        add("cron(59 23 31 12 ? *)", zone, first=eve, days=400)
        add("cron(0 0 1 1 ? *)", zone, first=eve, days=400)
        add("cron(30 23 L * ? *)", zone, first=eve, days=65)
        add("cron(0 22 LW 12,1 ? *)", zone, first=eve, days=35)
        add("cron(0 22 1W 1 ? *)", zone, first=eve, days=10)
        add("cron(0 22 ? 12 WEDL *)", zone, offset=6, first=eve, days=14)
        add(f"cron(*/30 23-0 31 12 ? {year})", zone, first=eve, days=5)
    for year in [2020, 2023, 2024]:
        add("cron(0 12 29 2 ? *)", zone, first=f"{year}-02-20", days=20)
        add("cron(0 12 L 2 ? *)", zone, first=f"{year}-02-20", days=20)
        add("cron(0 12 29W 2 ? *)", zone, first=f"{year}-02-20", days=20)
        add("cron(0 12 LW 2 ? *)", zone, first=f"{year}-02-20", days=20)
        add("cron(0 12 ? 2 THUL *)", zone, offset=1, first=f"{year}-02-20", days=20)
        add("cron(0 12 29 2 ? 2021-2024)", zone, first=f"{year}-02-20", days=20)
# Patch Tuesday of every month of 2024 to 2035, where no clock changes.
for year in range(2024, 2036):
    for zone in ["Asia/Kolkata", "Etc/UTC"]:
        add("cron(0 22 ? * TUE#2 *)", zone, first=f"{year}-01-01", days=365)
        add("cron(0 22 ? * 3#2 *)", zone, offset=4, first=f"{year}-01-01", days=365)

target = Path(__file__).parent.parent / "fixtures" / "schedule" / "aws-cases.json"
lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
target.write_text(f"[\n{lines}\n]\n")
print(len(rows), "rows,", sum(len(row[8]) for row in rows), "runs,", sum(not row[8] for row in rows), "without")
