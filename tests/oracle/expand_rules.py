"""Expands recurrence rules with python-dateutil: an independent answer to compare ours with.

Reads {rules: [{zone, start, rrule, fromMs, toMs}], offsets: [{zone, atMs, minutes}]} from standard
input. Prints {starts, otherZones}: for each rule the UTC seconds of its starts in fromMs <= t < toMs,
or null where dateutil refuses the rule, breaks on it (an index error on some 53rd weekdays) or is
still at it after 30 ms of processor time; and the zones for which Python has other offsets than given.
"""
import json
import signal
import sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

# dateutil puts the zone on after the wall arithmetic; fold=0 is the first reading of a fold and
# the offset from before a gap, which is the policy of RFC 5545 3.3.5.


class TooLong(Exception):
    pass


working = False


def give_up(_signal, _frame):
    # The alarm may ring when the work is just done.
    if working:
        raise TooLong


signal.signal(signal.SIGVTALRM, give_up)


def expand(case):
    global working
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.03)
    try:
        working = True
        starts = expand_fully(case)
        working = False
        return starts
    except (ValueError, IndexError, TooLong):
        return None
    finally:
        working = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def expand_fully(case):
    zone = ZoneInfo(case["zone"])
    start = datetime.fromisoformat(case["start"]).replace(tzinfo=zone)
    begin = datetime.fromtimestamp(case["fromMs"] / 1000, timezone.utc)
    end = datetime.fromtimestamp(case["toMs"] / 1000, timezone.utc)
    starts = set()
    for occurrence in rrulestr(case["rrule"], dtstart=start, cache=False):
        instant = occurrence.astimezone(timezone.utc)
        # Two days of slack: readings in a gap do not come in the order of their instants.
        if (instant - end).total_seconds() > 172800:
            break
        if begin <= instant < end:
            starts.add(int(instant.timestamp()))
    return sorted(starts)


def has_other_offset(probe):
    at = datetime.fromtimestamp(probe["atMs"] / 1000, ZoneInfo(probe["zone"]))
    return at.utcoffset().total_seconds() / 60 != probe["minutes"]


question = json.load(sys.stdin)
answer = {
    "starts": [expand(case) for case in question["rules"]],
    "otherZones": sorted({probe["zone"] for probe in question["offsets"] if has_other_offset(probe)}),
}
json.dump(answer, sys.stdout)
