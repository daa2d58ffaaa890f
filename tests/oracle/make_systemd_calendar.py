#!/usr/bin/env python3
"""Asks systemd itself what its calendar expressions mean; run again when the list below grows.

python3 tests/oracle/make_systemd_calendar.py > tests/fixtures/imports/systemd-calendar.json
"""
import json
import re
import subprocess

EXPRESSIONS = """
daily|weekly|monthly|quarterly|semiannually|yearly|hourly|daily UTC|weekly Pacific/Auckland
*-*-* 6,18:00|*-*-* 06:00|Sat *-*-* 03:30|Mon..Fri 22:00|Sat,Sun|Mon,Sun 27-*-* 2,1:23
Sat *-*-8..14 03:00|Tue *-*-08..14 22:00|Sat *-*-12..18 01:00|Wed *-*-2..8|Thu *-*-29..31
Mon *-05~07/1|Sun *-*~7/1 02:00|*-*~1|*-02~03|*-*~1,3|*-*~1..7|*-*~7/2|*-*-1..7/2 4:00
*-*-15 04:00|Wed *-1|Fri *-*-1..7 23:59:30|*-1/3-1|10-15|*-12-* 17:00|2027-3-4 05:40
Mon,Fri *-*-3,1,2 5:30|12,14,13:10|Wed, 17:48|Thu,Fri 2027-*-1,5 11:12:13|2027-02..04-05
Mon-Fri 10:00|*-*-31|*-*-29..31 0:5|*-* 1:0|Sat *-*-15..21 22:00 Europe/Paris|*-*-* 5/6:00
Fri..Mon 10:00|*-*~7..1|*-*-*/2|*:*/15|*-*-29 24:00|mon..wed, fri 3:00|*-13-1|*-*-5..3
*-*-0|*-*~0|25:00|6:60|*-*-* 22..2:00|*|6|MONDAY..Tues|Mon Tue 3:00|2027-1-1 1:00 2:00|1:2:3:4
"""


def ask(expression):
    command = ["systemd-analyze", "calendar", "--iterations=8", "--base-time=2027-01-01 00:00:00 UTC"]
    run = subprocess.run(
        [*command, expression], capture_output=True, text=True, env={"TZ": "UTC", "PATH": "/usr/bin:/bin"}
    )
    if run.returncode != 0:
        return None
    starts = re.findall(r"(?:Next elapse|\(in UTC\)|Iter\. #\d+|Iteration #\d+): (?:\w{3} )?(\d{4}-\d\d-\d\d \d\d:\d\d):\d\d(?: (\w+))?", run.stdout)
    return [f"{start.replace(' ', 'T')}Z" for start, _zone in starts]


names = [each for line in EXPRESSIONS.strip().split("\n") for each in line.split("|")]
print(json.dumps({name: ask(name) for name in names}, indent=1))
